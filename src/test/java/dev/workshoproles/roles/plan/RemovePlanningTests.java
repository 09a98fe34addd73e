package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.snapshot.ObservedPolicy.PolicyUser;
import dev.workshoproles.account.snapshot.ObservedPolicy.Version;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.compare.OwnershipTags;
import dev.workshoproles.roles.plan.Untouched.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class RemovePlanningTests {

	private static final PolicyUser READER = new PolicyUser(PolicyUser.Type.ROLE, "Reader", false);

	private static final PolicyUser WRITER = new PolicyUser(PolicyUser.Type.ROLE, "Writer", false);

	@Test
	void nothingIsPlannedForNothing() {
		Plan plan = plan(Given.nothing(), false);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.left()).isEmpty();
	}

	@Test
	void allThatTheConsoleOwnsGoesInTheOrderThatIamDemands() {
		Given given = Given.allReady(Lab.OURS)
			.users("Read", READER, WRITER)
			.users("Write", WRITER)
			.versions("Write", new Version("v1", "old"))
			.inline("Reader", "extra", "{}");
		Plan plan = plan(given, false);
		assertThat(ids(plan)).contains("DeleteRole/Reader", "DeleteRole/Writer", "DeletePolicy/Read",
				"DeletePolicy/Write", "DeletePolicyVersion/Write/v1", "DeleteRolePolicy/Reader/extra");
		assertThat(step(plan, "DeleteRole/Reader").dependsOn()).containsExactlyInAnyOrder(
				"DeleteRolePolicy/Reader/extra", "DetachRolePolicy/Reader/" + Lab.arn("Read"),
				"DetachRolePolicy/Reader/" + Lab.LOGS_ARN);
		assertThat(step(plan, "DeletePolicy/Read").dependsOn()).containsExactlyInAnyOrder(
				"DetachRolePolicy/Reader/" + Lab.arn("Read"), "DetachRolePolicy/Writer/" + Lab.arn("Read"));
		assertThat(step(plan, "DeletePolicy/Write").dependsOn()).contains("DeletePolicyVersion/Write/v1");
		assertThat(plan.steps()).filteredOn(Step::losesDocument).allMatch((step) -> step.before() != null).hasSize(6);
		assertThat(ids(plan)).noneMatch((id) -> id.startsWith("DeletePolicy/Logs"));
	}

	@Test
	void aRoleLeavesItsInstanceProfilesFirst() {
		Plan plan = plan(Given.allReady(Lab.OURS).instanceProfile("Reader", "profile"), false);
		assertThat(step(plan, "DeleteRole/Reader").dependsOn())
			.contains("RemoveRoleFromInstanceProfile/Reader/profile");
	}

	@Test
	void foreignThingsAreLeftAndSaid() {
		Plan plan = plan(Given.allReady(Lab.NOBODYS), true);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).isEmpty();
		assertThat(plan.left()).extracting(Untouched::name).containsExactly("Reader", "Writer", "Read", "Write");
		assertThat(plan.left()).extracting(Untouched::reason).containsOnly(Reason.FOREIGN);
	}

	@Test
	void anotherWorkshopsThingsAreForeign() {
		Given given = Given.allReady(Map.of(OwnershipTags.OWNER, "another-lab"));
		assertThat(plan(given, true).steps()).isEmpty();
	}

	@Test
	void aPolicyInUseElsewhereIsKept() {
		PolicyUser user = new PolicyUser(PolicyUser.Type.USER, "anna", false);
		Plan plan = plan(Given.allReady(Lab.OURS).users("Read", READER, WRITER, user).users("Write", WRITER), false);
		assertThat(ids(plan)).contains("DeleteRole/Reader", "DeletePolicy/Write").doesNotContain("DeletePolicy/Read");
		assertThat(plan.left())
			.containsExactly(Untouched.of(ResourceType.POLICY, "Read", Reason.IN_USE, List.of("anna")));
	}

	@Test
	void aPolicyThatAForeignRoleHasIsKept() {
		Given given = Given.allReady(Lab.OURS)
			.role("Writer", Lab.NOBODYS, Lab.arn("Read"))
			.users("Read", READER, WRITER);
		Plan plan = plan(given, false);
		assertThat(ids(plan)).contains("DeleteRole/Reader").doesNotContain("DeletePolicy/Read", "DeleteRole/Writer");
		assertThat(plan.left()).contains(Untouched.of(ResourceType.POLICY, "Read", Reason.IN_USE, List.of("Writer")));
	}

	@Test
	void removingOneRoleKeepsWhatTheOtherNeeds() {
		PlanRequest request = new PlanRequest(Action.REMOVE, List.of("Writer"), false, false);
		Given given = Given.allReady(Lab.OURS).users("Read", READER, WRITER).users("Write", WRITER);
		Plan plan = Planner.of(Lab.WORKSHOP, request).plan(given.snapshot(), Map.of());
		assertThat(plan.steps())
			.filteredOn((step) -> step instanceof RoleStep.DeleteRole || step instanceof PolicyStep.DeletePolicy)
			.extracting(Step::target)
			.containsExactly("Writer", "Write");
		assertThat(plan.left()).extracting(Untouched::name).containsExactly("Read");
	}

	@Test
	void aBoundaryIsLetGoOfByTheDeletedRole() {
		PolicyUser boundary = new PolicyUser(PolicyUser.Type.ROLE, "Reader", true);
		Plan plan = plan(Given.allReady(Lab.OURS).users("Write", WRITER, boundary), false);
		assertThat(step(plan, "DeletePolicy/Write").dependsOn()).contains("DeleteRole/Reader");
	}

	@Test
	void aClassmatesThingsAreBlockedUnlessAskedFor() {
		Given given = Given.allReady(Lab.CLASSMATES).users("Read", READER, WRITER).users("Write", WRITER);
		Plan plan = plan(given, false);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).extracting(Untouched::reason).containsOnly(Reason.CREATED_BY_OTHERS).hasSize(4);
		assertThat(plan(given, true).blocked()).isEmpty();
		assertThat(ids(plan(given, true))).contains("DeleteRole/Reader", "DeletePolicy/Read");
	}

	@Test
	void whatCannotBeReadIsBlocked() {
		Plan plan = plan(Given.allReady(Lab.OURS).unreadableRole("Reader").unreadablePolicy("Write"), false);
		assertThat(plan.blocked()).extracting(Untouched::name).containsExactly("Reader", "Write");
	}

	private static Plan plan(Given given, boolean others) {
		PlanRequest request = new PlanRequest(Action.REMOVE, List.of(), false, others);
		return Planner.of(Lab.WORKSHOP, request).plan(given.snapshot(), Map.of());
	}

	private static List<String> ids(Plan plan) {
		return plan.steps().stream().map(Step::id).toList();
	}

	private static Step step(Plan plan, String id) {
		return plan.steps().stream().filter((step) -> step.id().equals(id)).findFirst().orElseThrow();
	}

}
