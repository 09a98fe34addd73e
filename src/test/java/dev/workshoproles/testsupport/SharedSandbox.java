package dev.workshoproles.testsupport;

import java.time.Duration;

import org.awaitility.Awaitility;
import software.amazon.awssdk.services.iam.IamClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the sandbox's place in a console that several test classes share.
 */
class SharedSandbox implements BeanPostProcessor {

	private final RenewableSandbox sandbox = new RenewableSandbox();

	private final ObjectProvider<JdbcClient> records;

	SharedSandbox(ObjectProvider<JdbcClient> records) {
		this.records = records;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof IamClient) ? this.sandbox.client() : bean;
	}

	/** Leaves nothing in the account, and neither runs nor plans nor choices. */
	void empty() {
		JdbcClient jdbc = this.records.getObject();
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> jdbc.sql("select count(*) from run_lease").query(Long.class).single() == 0);
		for (String table : new String[] { "run_event", "run_kept", "run_step", "run", "plan", "choice" }) {
			jdbc.sql("delete from " + table).update();
		}
		this.sandbox.renew();
	}

}
