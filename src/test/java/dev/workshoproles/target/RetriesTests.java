package dev.workshoproles.target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How often a call is made that fails in passing: a read three times, a write once. */
class RetriesTests {

	private static final String READ_SQS = "arn:aws:iam::000000000000:policy/Lambda-Read-SQS";

	@RegisterExtension
	static final ConsoleOnIamServer SERVER = new ConsoleOnIamServer();

	@Test
	void aReadIsTriedThreeTimes() {
		for (OperationFault fault : new OperationFault[] { OperationFault.DOWN, OperationFault.THROTTLED,
				OperationFault.LOST_ANSWER }) {
			SERVER.iam().reset();
			SERVER.iam().fail("GetRole", fault.times(2));
			assertThat(SERVER.console().roles().status("APIGateway-SQS").status()).isEqualTo(Status.MISSING);
			assertThat(SERVER.iam().count("GetRole")).isEqualTo(3);
		}
	}

	@Test
	void aReadIsNotTriedAFourthTime() {
		SERVER.iam().fail("GetRole", OperationFault.DOWN);
		AccountException ex = catchThrowableOfType(AccountException.class,
				() -> SERVER.console().roles().status("APIGateway-SQS"));
		assertThat(ex.error().kind()).isEqualTo(Kind.UNAVAILABLE);
		assertThat(ex.error().code()).isEqualTo("ServiceUnavailable");
		assertThat(SERVER.iam().count("GetRole")).isEqualTo(3);
	}

	@Test
	void aRefusalIsNotTriedAgain() {
		SERVER.iam().fail("GetRole", OperationFault.DENIED);
		assertThat(SERVER.console().roles().status("APIGateway-SQS").status()).isEqualTo(Status.UNKNOWN);
		assertThat(SERVER.iam().count("GetRole")).isOne();
	}

	@Test
	void aWriteIsMadeAgainOnlyAfterARead() {
		SERVER.iam().fail("CreateRole", OperationFault.DOWN.times(1));
		Run run = SERVER.console().apply();
		assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(SERVER.iam().count("CreateRole")).isEqualTo(4);
		int first = SERVER.iam().requests().indexOf("CreateRole");
		int last = SERVER.iam().requests().lastIndexOf("CreateRole");
		assertThat(SERVER.iam().requests().subList(first + 3, last)).contains("GetRole");
		assertThat(run.steps()).filteredOn((step) -> step.attempts() > 1)
			.singleElement()
			.satisfies((step) -> assertThat(step.step().operation().iamName()).isEqualTo("CreateRole"))
			.satisfies((step) -> assertThat(step.attempts()).isEqualTo(2))
			.satisfies((step) -> assertThat(step.state()).isEqualTo(StepState.SUCCEEDED));
	}

	@Test
	void aLostAnswerDoublesNothing() {
		SERVER.console().apply();
		ByHand hand = new ByHand(SERVER.iam().iam(), "000000000000");
		hand.changeDocument(READ_SQS);
		SERVER.iam().forget();
		SERVER.iam().fail("CreatePolicyVersion", OperationFault.LOST_ANSWER);
		Run run = SERVER.console().apply();
		assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(run.steps()).extracting(RunStep::state).containsExactly(StepState.SUCCEEDED);
		assertThat(SERVER.iam().count("CreatePolicyVersion")).isOne();
		assertThat(hand.versionIds(READ_SQS)).containsExactly("v3", "v2", "v1");
	}

	@Test
	void everyAnswerToAWriteIsLostOnce() {
		for (String operation : new String[] { "CreateRole", "CreatePolicy", "AttachRolePolicy" }) {
			SERVER.iam().reset();
			SERVER.iam().fail(operation, OperationFault.LOST_ANSWER);
			Run run = SERVER.console().apply();
			assertThat(run.state()).as(run.toString()).isEqualTo(RunState.SUCCEEDED);
			assertThat(run.steps()).hasSize(12).allMatch((step) -> step.attempts() == 1);
		}
	}

	/** Detached, the policy is where only a listing finds it. */
	@Test
	void anAdoptedPolicyWithAPathIsNotLostWhenItsDeletionFails() {
		ByHand hand = new ByHand(SERVER.iam().iam(), "000000000000");
		String arn = hand.createPolicy("Lambda-Read-SQS", "/lab/", ByHand.OTHER_DOCUMENT);
		assertThat(SERVER.console().adopt().state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(hand.attachedTo("Lambda-SQS-DynamoDB")).contains(arn);
		SERVER.iam().fail("DeletePolicyVersion", OperationFault.DOWN.times(1));
		assertThat(SERVER.console().remove().state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(SERVER.iam().iam().listPolicies((list) -> list.scope("Local")).policies()).isEmpty();
	}

}
