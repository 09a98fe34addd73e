package dev.workshoproles.target;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One read is denied: what it concerns is unknown, with the missing permission, and is
 * left alone; all else goes on.
 */
class DeniedReadsTests {

	private static final String READER = "Lambda-SQS-DynamoDB";

	private static final String READ_SQS = "Lambda-Read-SQS";

	private static final String LOGGER = "APIGateway-SQS";

	@RegisterExtension
	static final ConsoleOnIamServer SERVER = new ConsoleOnIamServer();

	@ParameterizedTest
	@ValueSource(strings = { "GetRole", "ListAttachedRolePolicies", "ListRolePolicies" })
	void whereRolesCannotBeReadTheyAreUnknownAndLeftAlone(String operation) {
		SERVER.console().apply();
		deny(operation);
		assertThat(SERVER.console().roles().status().roles()).hasSize(3)
			.allSatisfy((role) -> isUnknown(role, operation));
		Run apply = SERVER.console().apply();
		assertThat(apply.state()).isEqualTo(RunState.FAILED);
		assertThat(apply.blocked()).hasSize(3).allSatisfy((role) -> isUnreadable(role, operation));
		assertThat(apply.steps()).isEmpty();
		SERVER.iam().mend();
		assertThat(SERVER.console().apply().state()).isEqualTo(RunState.SUCCEEDED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GetPolicy", "GetPolicyVersion" })
	void wherePoliciesCannotBeReadTheRolesThatNeedThemAreUnknown(String operation) {
		SERVER.console().apply();
		deny(operation);
		List<RoleState> roles = SERVER.console().roles().status().roles();
		assertThat(roles.subList(0, 2)).allSatisfy((role) -> isUnknown(role, operation));
		assertThat(roles.get(2).name()).isEqualTo(LOGGER);
		assertThat(roles.get(2).status()).isEqualTo(Status.READY);
		hand().detach(LOGGER, hand().attachedTo(LOGGER).get(0));
		Run apply = SERVER.console().apply();
		assertThat(apply.state()).isEqualTo(RunState.FAILED);
		assertThat(apply.steps()).singleElement()
			.satisfies((step) -> assertThat(step.step().id()).startsWith("AttachRolePolicy/" + LOGGER))
			.satisfies((step) -> assertThat(step.state()).isEqualTo(StepState.SUCCEEDED));
		assertThat(apply.blocked()).filteredOn((blocked) -> blocked.reason() == Untouched.Reason.UNREADABLE)
			.hasSize(4)
			.allSatisfy((policy) -> isUnreadable(policy, operation));
	}

	@Test
	void whereAnInlinePolicyCannotBeReadItsRoleIsUnknown() {
		SERVER.console().apply();
		hand().addInline(READER, "own");
		deny("GetRolePolicy");
		assertThat(SERVER.console().roles().status().count(Status.READY)).isEqualTo(2);
		isUnknown(SERVER.console().roles().status(READER), "GetRolePolicy");
		Run apply = SERVER.console().apply();
		assertThat(apply.state()).isEqualTo(RunState.FAILED);
		assertThat(apply.blocked()).singleElement().satisfies((role) -> isUnreadable(role, "GetRolePolicy"));
		assertThat(SERVER.iam().count("DeleteRolePolicy")).as("what cannot be kept is not deleted").isZero();
	}

	@Test
	void whereVersionsCannotBeReadTheDocumentIsNotRepaired() {
		SERVER.console().apply();
		hand().changeDocument(hand().policyArn(READ_SQS));
		hand().changeTrust(LOGGER);
		deny("ListPolicyVersions");
		assertThat(SERVER.console().roles().status(READER).status()).isEqualTo(Status.DRIFTED);
		Run apply = SERVER.console().apply();
		assertThat(apply.state()).isEqualTo(RunState.FAILED);
		assertThat(apply.blocked()).extracting(Untouched::name).containsExactly(READ_SQS, READER);
		isUnreadable(apply.blocked().get(0), "ListPolicyVersions");
		assertThat(SERVER.console().roles().status(LOGGER).status()).as("the other role").isEqualTo(Status.READY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GetRole", "ListAttachedRolePolicies", "ListRolePolicies", "ListInstanceProfilesForRole" })
	void whereRolesCannotBeReadTheyAndTheirPoliciesAreNotRemoved(String operation) {
		SERVER.console().apply();
		deny(operation);
		Run remove = SERVER.console().remove();
		assertThat(remove.state()).isEqualTo(RunState.FAILED);
		assertThat(remove.steps()).isEmpty();
		assertThat(remove.blocked()).hasSize(3).allSatisfy((role) -> isUnreadable(role, operation));
		assertThat(remove.left()).extracting(Untouched::reason).containsOnly(Untouched.Reason.IN_USE).hasSize(4);
		finishesRemoval();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GetPolicy", "GetPolicyVersion", "ListPolicyVersions" })
	void wherePoliciesCannotBeReadTheRolesAloneAreRemoved(String operation) {
		SERVER.console().apply();
		deny(operation);
		Run remove = SERVER.console().remove();
		assertThat(remove.state()).isEqualTo(RunState.FAILED);
		assertThat(remove.steps()).isNotEmpty().allMatch((step) -> step.state() == StepState.SUCCEEDED);
		assertThat(SERVER.console().roles().status().count(Status.MISSING)).isEqualTo(3);
		SERVER.iam().forget();
		finishesRemoval();
	}

	/**
	 * Once nothing is attached any more, IAM's own count says that nobody is to ask for.
	 */
	@Test
	void whereUsersOfAPolicyCannotBeReadItIsRemovedAfterItsRoles() {
		SERVER.console().apply();
		deny("ListEntitiesForPolicy");
		assertThat(SERVER.console().remove().state()).isEqualTo(RunState.SUCCEEDED);
		finishesRemoval();
		SERVER.console().apply();
		hand().createRole("Other", "lambda.amazonaws.com");
		hand().attach("Other", hand().policyArn(READ_SQS));
		deny("ListEntitiesForPolicy");
		Run remove = SERVER.console().remove();
		assertThat(remove.state()).isEqualTo(RunState.FAILED);
		assertThat(remove.blocked()).singleElement().satisfies((it) -> isUnreadable(it, "ListEntitiesForPolicy"));
		assertThat(hand().attachedTo("Other")).containsExactly(hand().policyArn(READ_SQS));
	}

	/** Nobody can tell then whether an adopted policy with a path is left. */
	@Test
	void wherePoliciesCannotBeListedItIsUnknownWhetherAnyIsLeft() {
		deny("ListPolicies");
		Run remove = SERVER.console().remove();
		assertThat(remove.state()).isEqualTo(RunState.FAILED);
		assertThat(remove.blocked()).hasSize(4).allSatisfy((policy) -> isUnreadable(policy, "ListPolicies"));
		SERVER.console().apply();
		assertThat(SERVER.console().remove().state()).as("of what is where it was made").isEqualTo(RunState.SUCCEEDED);
		finishesRemoval();
	}

	@Test
	void whereRolesCannotBeListedATakenNameStaysUnexplained() {
		hand().createRole(READER.toUpperCase(Locale.ROOT), "lambda.amazonaws.com");
		deny("ListRoles");
		Run apply = SERVER.console().apply();
		assertThat(apply.state()).isEqualTo(RunState.FAILED);
		assertThat(apply.blocked()).singleElement().satisfies((role) -> isUnreadable(role, "ListRoles"));
		assertThat(SERVER.console().roles().status().count(Status.READY)).isEqualTo(2);
	}

	private static void deny(String operation) {
		SERVER.iam().forget();
		SERVER.iam().fail(operation, OperationFault.DENIED);
	}

	private static void finishesRemoval() {
		SERVER.iam().mend();
		assertThat(SERVER.console().remove().state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(SERVER.iam().iam().listRoles().roles()).isEmpty();
		assertThat(SERVER.iam().iam().listPolicies((list) -> list.scope("Local")).policies()).isEmpty();
	}

	private static void isUnknown(RoleState role, String operation) {
		assertThat(role.status()).as(role.name()).isEqualTo(Status.UNKNOWN);
		isDenied(role.error(), operation);
	}

	private static void isUnreadable(Untouched blocked, String operation) {
		assertThat(blocked.reason()).isEqualTo(Untouched.Reason.UNREADABLE);
		isDenied(blocked.error(), operation);
	}

	private static void isDenied(AccountError error, String operation) {
		assertThat(error.kind()).isEqualTo(Kind.ACCESS_DENIED);
		assertThat(error.operation()).isEqualTo(operation);
		assertThat(error.permission()).isEqualTo("iam:" + operation);
		assertThat(error.detail()).contains("not authorized to perform");
	}

	private static ByHand hand() {
		return new ByHand(SERVER.iam().iam(), "000000000000");
	}

}
