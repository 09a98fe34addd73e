package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.snapshot.ObservedPolicy.Version;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopStep;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.plan.Untouched.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApplyPlanningTests {

	private static final String CHANGED = Lab.allowing("sqs:SendMessage");

	private static final String OTHER_TRUST = """
			{"Version":"2012-10-17","Statement":[]}""";

	@Test
	void fromNothingEachThingIsCreatedOnceAndThenAttached() {
		Plan plan = plan(Given.nothing(), false);
		assertThat(ids(plan)).containsExactly("CreatePolicy/Read", "CreatePolicy/Write", "CreateRole/Reader",
				"AttachRolePolicy/Reader/" + Lab.arn("Read"), "AttachRolePolicy/Reader/" + Lab.LOGS_ARN,
				"CreateRole/Writer", "AttachRolePolicy/Writer/" + Lab.arn("Read"),
				"AttachRolePolicy/Writer/" + Lab.arn("Write"));
		assertThat(plan.blocked()).isEmpty();
		assertThat(plan.changesExisting()).isFalse();
		assertThat(step(plan, "AttachRolePolicy/Reader/" + Lab.arn("Read")).dependsOn()).contains("CreateRole/Reader",
				"CreatePolicy/Read");
	}

	@Test
	void nothingIsPlannedForWhatIsReadyWhoeverMadeIt() {
		assertThat(plan(Given.allReady(Lab.OURS), false).steps()).isEmpty();
		assertThat(plan(Given.allReady(Lab.NOBODYS), false).steps()).isEmpty();
		assertThat(plan(Given.allReady(Lab.CLASSMATES), false).steps()).isEmpty();
	}

	@Test
	void foreignPoliciesThatMatchAreUsedAsTheyAre() {
		Given given = Given.nothing()
			.policy("Read", Lab.allowing("sqs:ReceiveMessage"), Lab.NOBODYS)
			.policy("Write", Lab.allowing("dynamodb:PutItem"), Lab.NOBODYS);
		Plan plan = plan(given, false);
		assertThat(plan.steps()).extracting((step) -> step.operation().iamName())
			.containsOnly("CreateRole", "AttachRolePolicy")
			.hasSize(6);
		assertThat(plan.blocked()).isEmpty();
	}

	@Test
	void whatTheConsoleOwnsIsRepairedInPlace() {
		Given given = Given.allReady(Lab.OURS)
			.policy("Read", CHANGED, Lab.OURS)
			.role("Reader", Lab.OURS, Lab.arn("Read"), "arn:aws:iam::aws:policy/AdministratorAccess")
			.trust("Reader", OTHER_TRUST);
		Plan plan = plan(given, false);
		assertThat(ids(plan)).containsExactly("CreatePolicyVersion/Read", "UpdateAssumeRolePolicy/Reader",
				"DetachRolePolicy/Reader/arn:aws:iam::aws:policy/AdministratorAccess",
				"AttachRolePolicy/Reader/" + Lab.LOGS_ARN);
		assertThat(plan.changesExisting()).isTrue();
		assertThat(step(plan, "CreatePolicyVersion/Read").before()).isEqualTo(CHANGED);
		assertThat(step(plan, "UpdateAssumeRolePolicy/Reader").losesDocument()).isTrue();
	}

	@Test
	void anInlinePolicyIsDeletedAndItsDocumentIsInThePlan() {
		Plan plan = plan(Given.allReady(Lab.OURS).inline("Writer", "extra", CHANGED), false);
		assertThat(ids(plan)).containsExactly("DeleteRolePolicy/Writer/extra");
		assertThat(plan.steps().get(0).before()).isEqualTo(CHANGED);
	}

	@Test
	void aSixthVersionNeedsTheOldestToGoFirst() {
		Version[] others = IntStream.rangeClosed(1, 4)
			.mapToObj((number) -> new Version("v" + number, Lab.allowing("sqs:Old" + number)))
			.toArray(Version[]::new);
		Given given = Given.allReady(Lab.OURS).policy("Read", CHANGED, Lab.OURS).versions("Read", others);
		Plan plan = plan(given, false);
		assertThat(ids(plan)).containsExactly("DeletePolicyVersion/Read/v1", "CreatePolicyVersion/Read");
		assertThat(step(plan, "CreatePolicyVersion/Read").dependsOn()).containsExactly("DeletePolicyVersion/Read/v1");
		assertThat(step(plan, "DeletePolicyVersion/Read/v1").before()).isEqualTo(others[0].document());
		Given four = Given.allReady(Lab.OURS).policy("Read", CHANGED, Lab.OURS).versions("Read", others[0], others[1]);
		assertThat(ids(plan(four, false))).containsExactly("CreatePolicyVersion/Read");
	}

	@Test
	void aForeignRoleThatDiffersIsBlockedAndTheOthersGoOn() {
		Plan plan = plan(Given.nothing().role("Reader", Lab.NOBODYS), false);
		assertThat(plan.blocked())
			.containsExactly(Untouched.of(ResourceType.ROLE, "Reader", Reason.FOREIGN, List.of()));
		assertThat(plan.steps()).extracting(Step::target).containsOnly("Read", "Write", "Writer");
	}

	@Test
	void aForeignPolicyThatDiffersBlocksTheRolesThatNeedIt() {
		Plan plan = plan(Given.nothing().policy("Write", CHANGED, Lab.NOBODYS), false);
		assertThat(plan.blocked()).extracting(Untouched::name).containsExactly("Write", "Writer");
		assertThat(plan.blocked()).extracting(Untouched::reason).containsExactly(Reason.FOREIGN, Reason.POLICY_BLOCKED);
		assertThat(plan.steps()).extracting(Step::target).containsOnly("Read", "Reader");
	}

	@Test
	void adoptingTagsForeignThingsBeforeItChangesThem() {
		Given given = Given.allReady(Lab.NOBODYS).policy("Read", CHANGED, Lab.NOBODYS).trust("Reader", OTHER_TRUST);
		Plan plan = plan(given, true);
		assertThat(ids(plan)).containsExactlyInAnyOrder("TagPolicy/Read", "CreatePolicyVersion/Read", "TagPolicy/Write",
				"TagRole/Reader", "UpdateAssumeRolePolicy/Reader", "TagRole/Writer");
		assertThat(plan.blocked()).isEmpty();
		assertThat(step(plan, "CreatePolicyVersion/Read").dependsOn()).containsExactly("TagPolicy/Read");
		assertThat(step(plan, "UpdateAssumeRolePolicy/Reader").dependsOn()).containsExactly("TagRole/Reader");
	}

	@Test
	void aNameInOtherLetterCaseBlocksEvenAnAdoption() {
		Plan plan = plan(Given.allReady(Lab.NOBODYS).stored("Reader", "READER"), true);
		assertThat(plan.blocked())
			.containsExactly(Untouched.of(ResourceType.ROLE, "Reader", Reason.OTHER_LETTER_CASE, List.of("READER")));
		assertThat(plan.steps()).extracting(Step::target).doesNotContain("Reader", "READER");
	}

	@Test
	void whatCannotBeReadIsBlocked() {
		Plan plan = plan(Given.nothing().unreadableRole("Reader").unreadablePolicy("Write"), false);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).extracting(Untouched::reason)
			.containsExactly(Reason.UNREADABLE, Reason.UNREADABLE, Reason.POLICY_BLOCKED);
		assertThat(plan.blocked().get(0).error()).isEqualTo(Given.DENIED);
	}

	@Test
	void aFullRoleDetachesBeforeItAttaches() {
		String[] ten = IntStream.rangeClosed(1, 10)
			.mapToObj((number) -> Lab.arn("Extra" + number))
			.toArray(String[]::new);
		Plan plan = plan(Given.allReady(Lab.OURS).role("Reader", Lab.OURS, ten), false);
		assertThat(step(plan, "AttachRolePolicy/Reader/" + Lab.LOGS_ARN).dependsOn())
			.contains("DetachRolePolicy/Reader/" + Lab.arn("Extra1"), "DetachRolePolicy/Reader/" + Lab.arn("Extra10"));
	}

	@Test
	void onlyTheChosenRolesAreTouched() {
		PlanRequest request = new PlanRequest(Action.APPLY, List.of("Reader", "Reader"), false, false);
		Plan plan = Planner.of(Lab.WORKSHOP, request).plan(Given.nothing().snapshot(), Map.of());
		assertThat(plan.steps()).extracting(Step::target).containsOnly("Read", "Reader").hasSize(4);
		PlanRequest unknown = new PlanRequest(Action.APPLY, List.of("reader"), false, false);
		assertThatExceptionOfType(UnknownRoleException.class)
			.isThrownBy(() -> Planner.of(Lab.WORKSHOP, unknown).plan(Given.nothing().snapshot(), Map.of()));
	}

	@Test
	void theOrderOfAPlanIsOneInWhichItCouldBeDone() {
		Plan plan = plan(Given.nothing(), false);
		List<String> ids = ids(plan);
		plan.steps()
			.forEach((step) -> step.dependsOn()
				.stream()
				.filter(ids::contains)
				.forEach((before) -> assertThat(ids.indexOf(before)).isLessThan(ids.indexOf(step.id()))));
	}

	private static Plan plan(Given given, boolean adopt) {
		PlanRequest request = new PlanRequest(Action.APPLY, List.of(), adopt, false);
		return Planner.of(Lab.WORKSHOP, request).plan(given.snapshot(), Map.of());
	}

	private static List<String> ids(Plan plan) {
		return plan.steps().stream().map(Step::id).toList();
	}

	private static Step step(Plan plan, String id) {
		return plan.steps().stream().filter((step) -> step.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void aPolicyThatAwsDoesNotManageBlocksItsRoleOnly() {
		Plan plan = plan(Given.nothing().missingPolicy(Lab.LOGS_ARN), false);
		assertThat(plan.blocked()).extracting(Untouched::name).containsExactly("Logs", "Reader");
		assertThat(plan.blocked()).extracting(Untouched::reason)
			.containsExactly(Reason.AWS_POLICY_MISSING, Reason.POLICY_BLOCKED);
		assertThat(plan.steps()).extracting(Step::id)
			.contains("CreateRole/Writer")
			.noneMatch((id) -> id.contains("Reader"));
	}

	@Test
	void aBoundaryThatDoesNotExistBlocksItsRoleAndWhatServesOnlyThat() {
		RoleBlueprint bounded = new RoleBlueprint("Writer", Lab.WRITER.trustPolicy(), Lab.WRITER.purpose(),
				Lab.WRITER.policies(), Map.of(),
				new RoleOptions(null, null, null, new PermissionsBoundary(Lab.arn("Limit"), null), null, Map.of()));
		Workshop workshop = new Workshop("lab", Lab.WORKSHOP.title(), "", List.of(), List.of(Lab.READER, bounded),
				List.of(), List.of(), Lab.WORKSHOP.region(), Lab.WORKSHOP.scope());
		Planner planner = Planner.of(workshop, new PlanRequest(Action.APPLY, List.of(), false, false));
		Plan plan = planner.plan(Given.nothing().missingPolicy(Lab.arn("Limit")).snapshot(), Map.of());
		assertThat(plan.steps()).extracting(Step::target).containsOnly("Read", "Reader");
		assertThat(plan.blocked()).containsExactly(
				Untouched.of(ResourceType.ROLE, "Writer", Reason.BOUNDARY_POLICY_MISSING, List.of(Lab.arn("Limit"))));
		assertThat(planner.plan(Given.nothing().snapshot(), Map.of()).blocked()).isEmpty();
	}

	/** Who has the console do it has it do all, but not to a role of somebody else. */
	@Test
	void whatALaterStepAttachesIsAttachedToo() {
		WorkshopStep first = new WorkshopStep(LocalizedText.english("1"), List.of("Reader"), List.of("Read"));
		WorkshopStep second = new WorkshopStep(LocalizedText.english("2"), List.of("Reader"), List.of("Logs"));
		Workshop lab = Lab.WORKSHOP;
		Workshop inSteps = new Workshop(lab.id(), lab.title(), "", List.of(), lab.roles(), List.of(),
				List.of(first, second), lab.region(), lab.scope());
		PlanRequest request = new PlanRequest(Action.APPLY, List.of("Reader"), false, false);
		Given ours = Given.allReady(Lab.OURS).role("Reader", Lab.OURS, Lab.arn("Read"));
		assertThat(Planner.of(inSteps, request).plan(ours.snapshot(), Map.of()).steps()).extracting(Step::operation)
			.containsExactly(Operation.ATTACH_ROLE_POLICY);
		Given byHand = Given.allReady(Lab.NOBODYS).role("Reader", Lab.NOBODYS, Lab.arn("Read"));
		Plan plan = Planner.of(inSteps, request).plan(byHand.snapshot(), Map.of());
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).extracting(Untouched::reason).containsExactly(Untouched.Reason.FOREIGN);
	}

}
