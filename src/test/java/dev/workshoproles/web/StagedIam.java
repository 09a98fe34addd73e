package dev.workshoproles.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * The sandbox's account, as a test sets it: what it holds, how slow it is and what it
 * refuses.
 */
class StagedIam implements BeanPostProcessor {

	static final String ARN = "arn:aws:iam::" + SandboxIam.ACCOUNT_ID + ":policy/";

	private final IamClient account = new SandboxIam();

	private final List<String> writes = new CopyOnWriteArrayList<>();

	private volatile Consumer<String> before = (operation) -> {
	};

	private volatile CountDownLatch held = new CountDownLatch(0);

	private volatile CountDownLatch delayed = new CountDownLatch(0);

	private final ObjectProvider<JdbcClient> records;

	StagedIam(ObjectProvider<JdbcClient> records) {
		this.records = records;
	}

	/** What the test itself changes the account by. */
	IamClient account() {
		return this.account;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof IamClient) ? watched() : bean;
	}

	private IamClient watched() {
		return (IamClient) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { IamClient.class },
				(proxy, method, arguments) -> {
					note(method.getName());
					try {
						return method.invoke(this.account, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	private void note(String operation) {
		this.before.accept(operation);
		if (isWrite(operation)) {
			this.writes.add(operation);
		}
	}

	private static boolean isWrite(String operation) {
		return Stream.of("get", "list", "simulate").noneMatch(operation::startsWith);
	}

	/** What the console has written since the account was cleared. */
	List<String> writes() {
		return this.writes;
	}

	/** Each write takes that long from now on. */
	void slow(long millis) {
		this.before = (operation) -> {
			if (isWrite(operation)) {
				await(new CountDownLatch(1), millis);
			}
		};
	}

	/** Writes that wait go on, as if nothing had been. */
	void goOn() {
		this.before = (operation) -> {
		};
		this.delayed.countDown();
	}

	/** Writes wait from now on until they may go on. */
	void delay() {
		CountDownLatch latch = new CountDownLatch(1);
		this.delayed = latch;
		this.before = (operation) -> {
			if (isWrite(operation)) {
				awaitDelay(latch);
			}
		};
	}

	private static void awaitDelay(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Writes wait from now on until the account is cleared. */
	void hold() {
		CountDownLatch latch = new CountDownLatch(1);
		this.held = latch;
		this.before = (operation) -> {
			if (isWrite(operation)) {
				await(latch, 60_000);
			}
		};
	}

	/** IAM refuses an operation from now on. */
	void refuse(String operation, int status, String code) {
		this.before = (called) -> {
			if (called.matches(operation)) {
				throw IamException.builder()
					.statusCode(status)
					.awsErrorDetails(
							AwsErrorDetails.builder().errorCode(code).errorMessage(code + " by the test").build())
					.build();
			}
		};
	}

	/** Has the last run look as if the console had died in the middle of it. */
	void cutOff() {
		String run = "(select id from run order by started_at desc fetch first 1 row only)";
		JdbcClient jdbc = this.records.getObject();
		jdbc.sql("update run set state = 'INTERRUPTED' where id = " + run).update();
		jdbc.sql("update run_step set state = case position when 5 then 'INTERRUPTED' else 'SKIPPED' end, "
				+ "ended_at = null where position >= 5 and run_id = " + run)
			.update();
	}

	/** Has IAM confirm what the last run wrote just when anybody looks. */
	void confirmJustNow() {
		JdbcClient jdbc = this.records.getObject();
		jdbc.sql("update run_step set ended_at = current_timestamp + interval '1' day where ended_at is not null")
			.update();
		jdbc.sql("update run set ended_at = current_timestamp + interval '1' day where ended_at is not null").update();
	}

	/** Begins with an account that holds nothing and refuses nothing. */
	void clear() {
		this.before = (operation) -> {
		};
		this.held.countDown();
		this.delayed.countDown();
		awaitEnd();
		this.writes.clear();
		this.records.getObject().sql("delete from choice").update();
		this.records.getObject().sql("update run_step set ended_at = null where ended_at > current_timestamp").update();
		this.account.listRoles().roles().forEach((role) -> delete(role.roleName()));
		this.account.listPolicies((list) -> list.scope(PolicyScopeType.LOCAL))
			.policies()
			.forEach((policy) -> deletePolicy(policy.arn()));
	}

	/** A run that was held goes on for a while. */
	private void awaitEnd() {
		JdbcClient jdbc = this.records.getObject();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> jdbc.sql("select count(*) from run where state = 'RUNNING'").query(Long.class).single() == 0);
	}

	private void delete(String role) {
		this.account.listAttachedRolePolicies((list) -> list.roleName(role))
			.attachedPolicies()
			.forEach((policy) -> this.account
				.detachRolePolicy((detach) -> detach.roleName(role).policyArn(policy.policyArn())));
		this.account.listRolePolicies((list) -> list.roleName(role))
			.policyNames()
			.forEach((policy) -> this.account.deleteRolePolicy((delete) -> delete.roleName(role).policyName(policy)));
		this.account.deleteRole((delete) -> delete.roleName(role));
	}

	private void deletePolicy(String arn) {
		List<String> others = this.account.listPolicyVersions((list) -> list.policyArn(arn))
			.versions()
			.stream()
			.filter((version) -> !version.isDefaultVersion())
			.map((version) -> version.versionId())
			.toList();
		others.forEach((id) -> this.account.deletePolicyVersion((delete) -> delete.policyArn(arn).versionId(id)));
		this.account.deletePolicy((delete) -> delete.policyArn(arn));
	}

	private static void await(CountDownLatch latch, long millis) {
		try {
			if (latch.await(millis, TimeUnit.MILLISECONDS)) {
				throw IamException.builder().statusCode(503).message("Let go by the test").build();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
