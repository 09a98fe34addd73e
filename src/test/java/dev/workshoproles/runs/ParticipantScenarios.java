package dev.workshoproles.runs;

import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.roles.Action;
import dev.workshoproles.roles.Ownership;
import dev.workshoproles.roles.RoleState;
import dev.workshoproles.roles.Status;
import dev.workshoproles.roles.Untouched;
import dev.workshoproles.roles.Untouched.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Creating, using what is there, adopting and removing.
 */
abstract class ParticipantScenarios extends ScenarioContract {

	@Test
	void oneClickCreatesAndASecondWritesNothing() {
		Run run = apply();
		assertAllReady(Ownership.CONSOLE);
		assertThat(run.steps()).hasSize(12);
		assertThat(this.account.roleNames()).containsExactlyInAnyOrderElementsOf(LabAccount.ROLES);
		long writes = this.connection.writes();
		assertThat(writes).isEqualTo(12);
		assertThat(apply().steps()).isEmpty();
		assertThat(this.connection.writes()).isEqualTo(writes);
	}

	@Test
	void removingLeavesNothingOfItsOwnAndTouchesNothingForeign() {
		iam().createRole((role) -> role.roleName("Foreign").assumeRolePolicyDocument(Scene.TRUST));
		iam().createPolicy((policy) -> policy.policyName("Foreign").policyDocument(Scene.document("s3:*")));
		String role = this.account.whole("Foreign");
		String policy = this.account.wholePolicy(this.account.arn("Foreign"));
		apply();
		Run run = remove();
		assertThat(this.account.roleNames()).containsExactly("Foreign");
		assertThat(this.account.policyNames()).containsExactly("Foreign");
		assertThat(this.account.whole("Foreign")).isEqualTo(role);
		assertThat(this.account.wholePolicy(this.account.arn("Foreign"))).isEqualTo(policy);
		assertThat(run.left()).isEmpty();
		assertThat(run.kept()).hasSize(7);
		assertThat(remove().steps()).isEmpty();
	}

	@Test
	void theWorkshopsOwnStartIsPoliciesMadeByHand() {
		this.account.policiesByHand("/");
		Run run = apply();
		assertThat(operations(run)).containsOnly("CreateRole", "AttachRolePolicy");
		assertAllReady(Ownership.CONSOLE);
		remove();
		assertThat(this.account.roleNames()).isEmpty();
		assertThat(this.account.policies()).hasSize(4)
			.allSatisfy((policy) -> assertThat(this.account.tags(policy)).isEmpty());
	}

	/**
	 * IAM refuses a second policy of the same name under another path, and the console
	 * then finds and uses the first. LocalStack takes the second one. Either way the
	 * roles are ready, and what was made by hand stays as it was.
	 */
	@Test
	void policiesMadeByHandMayHaveAPath() {
		this.account.policiesByHand("/lab/");
		List<String> before = this.account.policies().stream().map(Policy::arn).map(this.account::wholePolicy).toList();
		apply();
		assertAllReady(Ownership.CONSOLE);
		remove();
		assertThat(this.account.roleNames()).isEmpty();
		assertThat(this.account.policies()).extracting(Policy::path).containsOnly("/lab/").hasSize(4);
		assertThat(this.account.policies().stream().map(Policy::arn).map(this.account::wholePolicy)).isEqualTo(before);
	}

	@Test
	void rolesMadeByHandWithPoliciesUnderAPathAreReadyAndForeign() {
		this.account.policiesByHand("/lab/");
		iam().createRole((role) -> role.roleName("Lambda-SQS-DynamoDB")
			.assumeRolePolicyDocument(Scene.TRUST.replace("ec2.", "lambda.")));
		List.of("Lambda-Read-SQS", "Lambda-Write-DynamoDB")
			.forEach((policy) -> iam().attachRolePolicy(
					(attach) -> attach.roleName("Lambda-SQS-DynamoDB").policyArn(this.account.arn("lab/" + policy))));
		RoleState role = this.console.roles.status("Lambda-SQS-DynamoDB");
		assertThat(role.status()).as(role::toString).isEqualTo(Status.READY);
		assertThat(role.ownership()).isEqualTo(Ownership.FOREIGN);
	}

	@Test
	void whatWasMadeByHalfIsFinished() {
		apply();
		Scene.detach(iam(), this.account.arn("Lambda-Read-SQS"));
		iam().detachRolePolicy((detach) -> detach.roleName("Lambda-DynamoDBStreams-SNS")
			.policyArn(this.account.arn("Lambda-SNS-Publish")));
		iam().deletePolicy((delete) -> delete.policyArn(this.account.arn("Lambda-SNS-Publish")));
		Run run = apply();
		assertThat(operations(run)).containsExactlyInAnyOrder("CreatePolicy", "AttachRolePolicy", "AttachRolePolicy");
		assertAllReady(Ownership.CONSOLE);
	}

	@Test
	void aForeignRoleThatDiffersIsLeftByteForByteAndTheOthersAreMade() {
		iam().createRole((role) -> role.roleName("APIGateway-SQS").assumeRolePolicyDocument(Scene.TRUST));
		String before = this.account.whole("APIGateway-SQS");
		Run run = this.console.run(Action.APPLY, false);
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.blocked()).extracting(Untouched::name).containsExactly("APIGateway-SQS");
		assertThat(this.console.roles.status().count(Status.READY)).isEqualTo(2);
		assertThat(this.account.whole("APIGateway-SQS")).isEqualTo(before);
		Run removal = remove();
		assertThat(removal.left()).extracting(Untouched::name).containsExactly("APIGateway-SQS");
		assertThat(this.account.whole("APIGateway-SQS")).isEqualTo(before);
	}

	@Test
	void adoptingMakesForeignThingsTheConsolesInPlace() {
		this.account.policiesByHand("/");
		iam().createRole((role) -> role.roleName("APIGateway-SQS").assumeRolePolicyDocument(Scene.TRUST));
		String roleId = this.account.role("APIGateway-SQS").roleId();
		adopt();
		assertAllReady(Ownership.CONSOLE);
		assertThat(this.account.role("APIGateway-SQS").roleId()).isEqualTo(roleId);
		remove();
		assertThat(this.account.roleNames()).isEmpty();
		assertThat(this.account.policies()).isEmpty();
	}

	@Test
	void aPolicyInUseElsewhereIsKeptAndSaid() {
		apply();
		iam().createRole((role) -> role.roleName("Foreign").assumeRolePolicyDocument(Scene.TRUST));
		iam()
			.attachRolePolicy((attach) -> attach.roleName("Foreign").policyArn(this.account.arn("Lambda-SNS-Publish")));
		Run run = remove();
		assertThat(run.left()).extracting(Untouched::reason).containsExactly(Reason.IN_USE);
		assertThat(run.left().get(0).details()).containsExactly("Foreign");
		assertThat(this.account.policyNames()).containsExactly("Lambda-SNS-Publish");
		assertThat(this.account.attached("Foreign")).hasSize(1);
	}

	@Test
	void aClassmatesThingsGoOnlyWhenAskedFor() {
		apply();
		Tag classmate = Tag.builder()
			.key("workshop-roles-console-creator")
			.value("arn:aws:iam::1:user/classmate")
			.build();
		LabAccount.ROLES.forEach((name) -> iam().tagRole((tag) -> tag.roleName(name).tags(classmate)));
		Run blocked = this.console.run(Action.REMOVE, false);
		assertThat(blocked.state()).isEqualTo(RunState.FAILED);
		assertThat(blocked.blocked()).extracting(Untouched::reason).containsOnly(Reason.CREATED_BY_OTHERS).hasSize(3);
		assertThat(this.account.roleNames()).hasSize(3);
		removeWithOthers();
		assertThat(this.account.roleNames()).isEmpty();
		assertThat(this.account.policies()).isEmpty();
	}

	@Test
	void participantsWithPrefixesShareAnAccount() {
		try (Console other = console("anna-")) {
			apply();
			succeeded(other.run(Action.APPLY, false));
			assertThat(this.account.roleNames()).hasSize(6).contains("anna-APIGateway-SQS", "APIGateway-SQS");
			remove();
			assertThat(this.account.roleNames()).hasSize(3).allMatch((name) -> name.startsWith("anna-"));
			succeeded(other.run(Action.REMOVE, false));
			assertThat(this.account.policies()).isEmpty();
			this.connection = connect(this.account);
			this.console = console("");
		}
	}

}
