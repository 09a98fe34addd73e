package dev.workshoproles.account.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.IamException;

import static org.assertj.core.api.Assertions.assertThat;

/** Each operation is atomic, however many callers there are. */
class SandboxIamConcurrencyTests {

	private static final int CALLERS = 16;

	private final SandboxIam iam = new SandboxIam();

	private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

	@AfterEach
	void stopCallers() {
		this.callers.shutdownNow();
	}

	@Test
	void ofManyWhoCreateOneRoleOneSucceeds() throws Exception {
		List<String> outcomes = atOnce((number) -> {
			this.iam.createRole((role) -> role.roleName("Role").assumeRolePolicyDocument(IamContract.LAMBDA_TRUST));
			return "created";
		});
		assertThat(outcomes).filteredOn("created"::equals).hasSize(1);
		assertThat(outcomes).filteredOn("EntityAlreadyExists"::equals).hasSize(CALLERS - 1);
	}

	@Test
	void noTagIsLostWhenManyTagOneRole() throws Exception {
		this.iam.createRole((role) -> role.roleName("Role").assumeRolePolicyDocument(IamContract.LAMBDA_TRUST));
		atOnce((number) -> this.iam
			.tagRole((role) -> role.roleName("Role").tags(IamContract.tag("caller" + number, "")))
			.toString());
		assertThat(this.iam.listRoleTags((role) -> role.roleName("Role")).tags()).hasSize(CALLERS);
	}

	@Test
	void noMoreVersionsAreMadeThanThereMayBe() throws Exception {
		String arn = this.iam
			.createPolicy((policy) -> policy.policyName("Policy").policyDocument(IamContract.READ_QUEUE))
			.policy()
			.arn();
		List<String> outcomes = atOnce((number) -> this.iam
			.createPolicyVersion((version) -> version.policyArn(arn).policyDocument(IamContract.PUBLISH))
			.policyVersion()
			.versionId());
		assertThat(outcomes).contains("v2", "v3", "v4", "v5").filteredOn("LimitExceeded"::equals).hasSize(CALLERS - 4);
	}

	private List<String> atOnce(Call call) throws Exception {
		List<Callable<String>> calls = Stream.iterate(0, (number) -> number + 1)
			.limit(CALLERS)
			.<Callable<String>>map((number) -> () -> outcome(call, number))
			.toList();
		List<String> outcomes = new ArrayList<>();
		for (Future<String> outcome : this.callers.invokeAll(calls)) {
			outcomes.add(outcome.get());
		}
		return outcomes;
	}

	private static String outcome(Call call, int number) {
		try {
			return call.by(number);
		}
		catch (IamException refusal) {
			return refusal.awsErrorDetails().errorCode();
		}
	}

	private interface Call {

		String by(int caller);

	}

}
