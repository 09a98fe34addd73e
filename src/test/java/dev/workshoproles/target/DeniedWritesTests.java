package dev.workshoproles.target;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One write is denied: the run names step and permission, does all the rest, and the next
 * one finishes it once the permission is there.
 */
class DeniedWritesTests {

	private static final String ACCOUNT = "000000000000";

	private static final String READER = "Lambda-SQS-DynamoDB";

	@RegisterExtension
	static final ConsoleOnIamServer SERVER = new ConsoleOnIamServer();

	@ParameterizedTest
	@ValueSource(strings = { "CreateRole", "CreatePolicy", "AttachRolePolicy" })
	void duringCreation(String operation) {
		isNamedAndTheRestIsDone(operation, new PlanRequest(Action.APPLY, List.of(), false, false));
		assertThat(SERVER.console().roles().status().count(Status.READY)).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UpdateAssumeRolePolicy", "CreatePolicyVersion", "DeletePolicyVersion", "DetachRolePolicy",
			"DeleteRolePolicy", "AttachRolePolicy" })
	void duringRepair(String operation) {
		SERVER.console().apply();
		driftInEveryWay();
		isNamedAndTheRestIsDone(operation, new PlanRequest(Action.APPLY, List.of(), false, false));
		assertThat(SERVER.console().roles().status().count(Status.READY)).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TagRole", "TagPolicy" })
	void duringAdoption(String operation) {
		ByHand hand = hand();
		hand.createRole(READER, "ec2.amazonaws.com");
		hand.createPolicy("Lambda-Read-SQS", "/", ByHand.OTHER_DOCUMENT);
		isNamedAndTheRestIsDone(operation, new PlanRequest(Action.APPLY, List.of(), true, false));
		assertThat(SERVER.console().roles().status().count(Status.READY)).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "DeleteRole", "DeletePolicy", "DeletePolicyVersion", "DetachRolePolicy",
			"DeleteRolePolicy", "RemoveRoleFromInstanceProfile" })
	void duringRemoval(String operation) {
		SERVER.console().apply();
		driftInEveryWay();
		isNamedAndTheRestIsDone(operation, new PlanRequest(Action.REMOVE, List.of(), false, false));
		assertThat(SERVER.console().roles().status().count(Status.MISSING)).isEqualTo(3);
		assertThat(SERVER.iam().iam().listPolicies((list) -> list.scope("Local")).policies()).isEmpty();
	}

	private static void driftInEveryWay() {
		ByHand hand = hand();
		hand.changeTrust(READER);
		hand.attach(READER, ByHand.EXTRA);
		hand.addInline(READER, "own");
		hand.putIntoInstanceProfile(READER, "profile");
		hand.detach("Lambda-DynamoDBStreams-SNS", hand.policyArn("Lambda-SNS-Publish"));
		hand.changeDocument(hand.policyArn("Lambda-SNS-Publish"));
		hand.fillVersions(hand.policyArn("Lambda-Read-SQS"));
	}

	private static void isNamedAndTheRestIsDone(String operation, PlanRequest request) {
		SERVER.iam().forget();
		SERVER.iam().fail(operation, OperationFault.DENIED);
		Run run = SERVER.console().run(request);
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.error()).isNull();
		List<RunStep> denied = run.steps().stream().filter((step) -> step.state() == StepState.FAILED).toList();
		assertThat(denied).isNotEmpty().allSatisfy((step) -> {
			assertThat(step.step().operation().iamName()).isEqualTo(operation);
			assertThat(step.error()).extracting(AccountError::kind).isEqualTo(Kind.ACCESS_DENIED);
			assertThat(step.error().permission()).isEqualTo("iam:" + operation);
			assertThat(step.attempts()).isOne();
		});
		assertThat(SERVER.iam().count(operation)).as("denied once each").isEqualTo(denied.size());
		Set<String> waiting = dependents(run.steps(), denied);
		assertThat(run.steps()).filteredOn((step) -> !denied.contains(step))
			.allSatisfy((step) -> assertThat(step.state()).as(step.toString())
				.isEqualTo(waiting.contains(step.step().id()) ? StepState.SKIPPED : StepState.SUCCEEDED));
		SERVER.iam().mend();
		assertThat(SERVER.console().run(request).state()).isEqualTo(RunState.SUCCEEDED);
	}

	/** The ids of the steps that need one of these done, at however many removes. */
	private static Set<String> dependents(Collection<RunStep> steps, Collection<RunStep> denied) {
		Set<String> ids = denied.stream().map((step) -> step.step().id()).collect(Collectors.toSet());
		boolean more = true;
		while (more) {
			more = ids.addAll(steps.stream()
				.filter((step) -> step.step().dependsOn().stream().anyMatch(ids::contains))
				.map((step) -> step.step().id())
				.toList());
		}
		return ids;
	}

	private static ByHand hand() {
		return new ByHand(SERVER.iam().iam(), ACCOUNT);
	}

}
