package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.snapshot.ObservedPolicy.PolicyUser;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.FullLab;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;
import dev.workshoproles.roles.compare.RoleComparison;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Untouched.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Plans for an account in which nothing may be tagged.
 */
class UntaggedPlanningTests {

	private static final Workshop WORKSHOP = under(null);

	private static final Entry BY_ME = new Entry("lab", Lab.CALLER.arn());

	private static final Map<String, Entry> ALL = Map.of("AROASERVER", BY_ME, "ANPAStore", BY_ME, "ANPABound", BY_ME,
			"AIPAServers", BY_ME);

	private static final PolicyUser SERVER = new PolicyUser(PolicyUser.Type.ROLE, "Server", false);

	private static final PolicyUser BOUNDED = new PolicyUser(PolicyUser.Type.ROLE, "Server", true);

	@Test
	void whatIsCreatedHasNoTags() {
		Plan plan = apply(Given.nothing(), Map.of(), false);
		assertThat(((RoleStep.CreateRole) step(plan, "CreateRole/Server")).tags()).isEmpty();
		assertThat(((PolicyStep.CreatePolicy) step(plan, "CreatePolicy/Store")).tags()).isEmpty();
		assertThat(((PolicyStep.CreatePolicy) step(plan, "CreatePolicy/Store")).description())
			.isEqualTo("Made by Workshop Roles Console for lab");
		assertThat(((InstanceProfileStep.CreateInstanceProfile) step(plan, "CreateInstanceProfile/Servers")).tags())
			.isEmpty();
	}

	@Test
	void whatIsRecordedIsRepairedAndMissingTagsAreNoDrift() {
		Given given = untagged();
		RoleState role = compare(given, ALL);
		assertThat(role.status()).isEqualTo(Status.READY);
		assertThat(role.ownership()).isEqualTo(Ownership.CONSOLE);
		assertThat(role.creator()).isEqualTo(Lab.CALLER.arn());
		assertThat(apply(given, ALL, false).steps()).isEmpty();
		given.policyAt("Store", FullLab.STORE_ARN, Lab.allowing("s3:*"), Map.of());
		assertThat(apply(given, ALL, false).steps()).extracting(Step::id).containsExactly("CreatePolicyVersion/Store");
	}

	@Test
	void whatWasRecreatedByHandIsForeignAndStays() {
		Given given = untagged().policyAt("Store", FullLab.STORE_ARN, Lab.allowing("s3:*"), Map.of());
		Map<String, Entry> before = Map.of("AROAGONE", BY_ME, "ANPAGONE", BY_ME);
		Plan plan = apply(given, before, false);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).extracting(Untouched::name, Untouched::reason)
			.containsExactly(tuple("Store", Reason.FOREIGN), tuple("Server", Reason.POLICY_BLOCKED));
		Plan removal = remove(given, before, true);
		assertThat(removal.steps()).isEmpty();
		assertThat(removal.left()).extracting(Untouched::name).containsExactly("Server", "Store", "Bound", "Servers");
		assertThat(removal.left()).extracting(Untouched::reason).containsOnly(Reason.FOREIGN);
	}

	@Test
	void anAdoptionIsRecordedBeforeAnythingIsChanged() {
		Given given = untagged().role(FullLab.settings(FullLab.tags(FullLab.server(Map.of()), Map.of()), "Mine", 3600));
		Plan plan = apply(given, Map.of(), true);
		assertThat(plan.blocked()).isEmpty();
		assertThat(step(plan, "AdoptRole/Server")).isEqualTo(
				new RoleStep.AdoptRole("Server", "arn:aws:iam::123456789012:role/lab/Server", "AROASERVER", Set.of()));
		assertThat(step(plan, "AdoptPolicy/Store"))
			.isEqualTo(new PolicyStep.AdoptPolicy("Store", FullLab.STORE_ARN, "ANPAStore", Set.of()));
		assertThat(step(plan, "AdoptInstanceProfile/Servers")).isEqualTo(new InstanceProfileStep.AdoptInstanceProfile(
				"Servers", "arn:aws:iam::123456789012:instance-profile/Servers", "AIPAServers", Set.of()));
		assertThat(step(plan, "UpdateRole/Server").dependsOn()).containsExactly("AdoptRole/Server");
		assertThat(plan.steps()).extracting((step) -> step.operation().iamName())
			.containsOnly("AdoptRole", "AdoptPolicy", "AdoptInstanceProfile", "UpdateRole");
		assertThat(apply(given, ALL, true).steps()).extracting(Step::id).containsExactly("UpdateRole/Server");
	}

	@Test
	void aRestorationAdoptsTheSameWay() {
		Restoration trust = new Restoration("a-run", 1, Restoration.Kind.TRUST_POLICY, "Server", "",
				Lab.allowing("sts:AssumeRole"));
		Plan plan = Planner.of(WORKSHOP, PlanRequest.restoring(trust, true)).plan(untagged().snapshot(), Map.of());
		assertThat(plan.steps()).extracting(Step::id)
			.containsExactly("AdoptRole/Server", "UpdateAssumeRolePolicy/Server");
		assertThat(Planner.of(WORKSHOP, PlanRequest.restoring(trust, false))
			.plan(untagged().snapshot(), Map.of())
			.blocked()).extracting(Untouched::reason).containsExactly(Reason.FOREIGN);
	}

	@Test
	void aRemovalDeletesWhatIsRecorded() {
		Plan plan = remove(untagged().users("Store", SERVER).users("Bound", BOUNDED), ALL, false);
		assertThat(plan.left()).isEmpty();
		assertThat(plan.steps()).extracting(Step::id)
			.contains("DeleteRole/Server", "DeletePolicy/Store", "DeletePolicy/Bound", "DeleteInstanceProfile/Servers");
	}

	@Test
	void whatIsRecordedForAClassmateIsBlockedUnlessAskedFor() {
		Map<String, Entry> classmates = Map.of("AROASERVER",
				new Entry("lab", "arn:aws:iam::123456789012:user/classmate"));
		assertThat(compare(untagged(), classmates).byOthers()).isTrue();
		assertThat(remove(untagged(), classmates, false).blocked())
			.extracting(Untouched::name, Untouched::reason, Untouched::details)
			.containsExactly(
					tuple("Server", Reason.CREATED_BY_OTHERS, List.of("arn:aws:iam::123456789012:user/classmate")));
		assertThat(remove(untagged(), classmates, true).steps()).extracting(Step::id).contains("DeleteRole/Server");
	}

	@Test
	void underItsOwnPathTheConsoleOwnsWithoutARecord() {
		String path = "/lab/workshop-roles-console/";
		Workshop workshop = under(path);
		String arn = "arn:aws:iam::123456789012:policy" + path;
		Given given = Given.nothing()
			.policyAt("Bound", arn + "Bound", FullLab.BOUNDS, Map.of())
			.policyAt("Store", arn + "Store", FullLab.STORES, Map.of())
			.instanceProfileAt(path, "Servers", Map.of());
		assertThat(Planner.of(workshop, new PlanRequest(Action.REMOVE, List.of(), false, false))
			.plan(given.snapshot(), Map.of())
			.steps()).extracting(Step::id).contains("DeletePolicy/Bound", "DeletePolicy/Store");
		assertThat(apply(workshop, given, Map.of(), true).steps()).as("nothing is left to adopt")
			.noneMatch((step) -> step.kind() == StepKind.ADOPT);
	}

	/** All as the blueprint wants it, without any tag. */
	private static Given untagged() {
		return FullLab.ready(Map.of())
			.role(FullLab.tags(FullLab.server(Map.of()), Map.of()))
			.policyAt("Store", FullLab.STORE_ARN, FullLab.STORES, Map.of());
	}

	private static Workshop under(String path) {
		return new OrganizationRules(null, path, Map.of(), false).appliedTo(FullLab.WORKSHOP)
			.at(Lab.CALLER.location(Workshop.DEFAULT_REGION));
	}

	private static RoleState compare(Given given, Map<String, Entry> recorded) {
		return RoleComparison.of(WORKSHOP, given.snapshot(), recorded).compare(WORKSHOP.roles().get(0));
	}

	private static Plan apply(Given given, Map<String, Entry> recorded, boolean adopt) {
		return apply(WORKSHOP, given, recorded, adopt);
	}

	private static Plan apply(Workshop workshop, Given given, Map<String, Entry> recorded, boolean adopt) {
		return Planner.of(workshop, new PlanRequest(Action.APPLY, List.of(), adopt, false))
			.plan(given.snapshot(), recorded);
	}

	private static Plan remove(Given given, Map<String, Entry> recorded, boolean others) {
		return Planner.of(WORKSHOP, new PlanRequest(Action.REMOVE, List.of(), false, others))
			.plan(given.snapshot(), recorded);
	}

	private static Step step(Plan plan, String id) {
		return plan.steps().stream().filter((step) -> step.id().equals(id)).findFirst().orElseThrow();
	}

}
