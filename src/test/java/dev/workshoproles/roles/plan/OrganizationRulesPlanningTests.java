package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.FullLab;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.RoleComparison;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Severity;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Untouched.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What the rules of an organisation add to a workshop: compared and planned.
 */
class OrganizationRulesPlanningTests {

	private static final String BOUNDARY = "arn:aws:iam::123456789012:policy/organization-boundary";

	private static final Workshop WORKSHOP = under("organization-boundary", "/lab/", Map.of("Owner", "it"));

	/** Nothing but a boundary is demanded. */
	private static final Workshop BOUNDED = under("organization-boundary", null, Map.of());

	@Test
	void allIsCreatedAsDemanded() {
		Plan plan = apply(WORKSHOP, Given.nothing(), false);
		assertThat(step(plan, "CreateRole/Server")).isInstanceOfSatisfying(RoleStep.CreateRole.class, (step) -> {
			assertThat(step.permissionsBoundary()).isEqualTo(BOUNDARY);
			assertThat(step.path()).isEqualTo("/lab/");
			assertThat(step.tags()).isEqualTo(with(FullLab.tagged(Lab.OURS), "Owner", "it"));
			assertThat(step.dependsOn()).as("the account has the boundary").isEmpty();
		});
		assertThat(step(plan, "CreatePolicy/Store")).isInstanceOfSatisfying(PolicyStep.CreatePolicy.class, (step) -> {
			assertThat(step.path()).isEqualTo("/lab/");
			assertThat(step.tags()).containsEntry("Owner", "it");
		});
		assertThat(step(plan, "CreateInstanceProfile/Servers")).isEqualTo(new InstanceProfileStep.CreateInstanceProfile(
				"Servers", with(Lab.OURS, "Owner", "it"), "/lab/", Set.of()));
		assertThat(plan.steps()).extracting(Step::id).doesNotContain("CreatePolicy/Bound");
	}

	@Test
	void whatLacksItHasDriftedAndIsRepaired() {
		Given given = FullLab.ready(Lab.OURS);
		given.instanceProfileAt("/lab/", "Servers", with(Lab.OURS, "Owner", "me"));
		RoleState role = compare(WORKSHOP, given);
		assertThat(role.status()).isEqualTo(Status.DRIFTED);
		assertThat(role.resources().instanceProfile().status()).isEqualTo(Status.DRIFTED);
		assertThat(role.differences())
			.extracting(Difference::kind, Difference::path, Difference::expected, Difference::actual)
			.containsExactlyInAnyOrder(
					tuple(DifferenceKind.PERMISSIONS_BOUNDARY_CHANGED, "permissionsBoundary", BOUNDARY,
							FullLab.BOUND_ARN),
					tuple(DifferenceKind.TAG_CHANGED, "tags/Owner", "Owner=it", null),
					tuple(DifferenceKind.TAG_CHANGED, "policies/Store/tags/Owner", "Owner=it", null),
					tuple(DifferenceKind.INSTANCE_PROFILE_TAG_CHANGED, "instanceProfile/tags/Owner", "Owner=it",
							"Owner=me"));
		assertThat(role.differences()).extracting(role::severity).containsOnly(Severity.BREAKS_LAB);
		Plan plan = apply(WORKSHOP, given, false);
		assertThat(plan.blocked()).isEmpty();
		assertThat(plan.steps()).extracting(Step::id)
			.containsExactlyInAnyOrder("PutRolePermissionsBoundary/Server/" + BOUNDARY, "TagRole/Server",
					"TagPolicy/Store", "TagInstanceProfile/Servers");
		Step tag = step(plan, "TagInstanceProfile/Servers");
		assertThat(tag.kind()).isEqualTo(StepKind.CHANGE);
		assertThat(tag.losesDocument()).isTrue();
		assertThat(tag.before()).contains("me");
		assertThat(tag.after()).contains("it");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "arn:aws:iam::aws:policy/PowerUserAccess")
	void aRoleIsNotRepairedThatCannotHaveTheBoundary(@Nullable String has) {
		Given given = FullLab.with((role) -> FullLab.boundary(FullLab.tags(role, Lab.OURS), has))
			.missingPolicy(BOUNDARY);
		for (boolean adopt : new boolean[] { false, true }) {
			Plan plan = apply(BOUNDED, given, adopt);
			assertThat(plan.steps()).isEmpty();
			assertThat(plan.blocked()).containsExactly(
					Untouched.of(ResourceType.ROLE, "Server", Reason.BOUNDARY_POLICY_MISSING, List.of(BOUNDARY)));
		}
	}

	/** IAM deletes no policy that a role has, so what says so is out of date. */
	@Test
	void aRoleThatHasTheBoundaryNeedsItNoMore() {
		Given given = FullLab.with((role) -> FullLab.boundary(FullLab.tags(role, Lab.OURS), BOUNDARY))
			.missingPolicy(BOUNDARY);
		Plan plan = apply(BOUNDED, given, false);
		assertThat(plan.blocked()).isEmpty();
		assertThat(plan.steps()).extracting(Step::id).containsExactly("TagRole/Server");
	}

	@Test
	void aBoundaryThatDoesNotExistIsInTheWayOfNothingElse() {
		Given given = FullLab.ready(Lab.OURS).missingPolicy(BOUNDARY);
		PlanRequest restore = PlanRequest.restoring(
				new Restoration("run", 1, Restoration.Kind.INLINE_POLICY, "Server", "logs", Lab.allowing("logs:*")),
				false);
		for (PlanRequest request : List.of(restore, new PlanRequest(Action.REMOVE, List.of(), false, false))) {
			Plan plan = Planner.of(BOUNDED, request).plan(given.snapshot(), Map.of());
			assertThat(plan.blocked()).isEmpty();
			assertThat(plan.steps()).isNotEmpty();
		}
	}

	@Test
	void aTagOfAnInstanceProfileIsComparedInItsLetterCase() {
		Workshop workshop = under(null, null, Map.of("Owner", "it"));
		Given given = FullLab.with((role) -> FullLab.tags(role, with(role.tags(), "owner", "it")))
			.policyAt("Store", FullLab.STORE_ARN, FullLab.STORES, with(FullLab.tagged(Lab.OURS), "Owner", "it"))
			.policy("Bound", FullLab.BOUNDS, with(Lab.OURS, "Owner", "it"))
			.instanceProfile("Servers", with(Lab.OURS, "owner", "it"), "Server");
		assertThat(compare(workshop, given).differences()).extracting(Difference::kind)
			.containsExactly(DifferenceKind.INSTANCE_PROFILE_TAG_CHANGED);
	}

	@Test
	void anInstanceProfileElsewhereIsToldAndBlocksItsRole() {
		Workshop workshop = under(null, "/lab/", Map.of());
		Given given = FullLab.ready(Lab.OURS)
			.policyAt("Bound", "arn:aws:iam::123456789012:policy/lab/Bound", FullLab.BOUNDS, Lab.OURS);
		assertThat(compare(workshop, given).differences()).extracting(Difference::kind)
			.contains(DifferenceKind.INSTANCE_PROFILE_PATH_CHANGED);
		Plan plan = apply(workshop, given, true);
		assertThat(plan.blocked()).extracting(Untouched::type, Untouched::name, Untouched::reason, Untouched::details)
			.containsExactly(tuple(ResourceType.INSTANCE_PROFILE, "Servers", Reason.OTHER_PATH, List.of("/lab/")),
					tuple(ResourceType.ROLE, "Server", Reason.INSTANCE_PROFILE_BLOCKED, List.of("Servers")));
	}

	@Test
	void oneMadeByHandIsGivenAllTagsOnceItIsAdopted() {
		Workshop workshop = under(null, null, Map.of("Owner", "it"));
		Given given = FullLab.ready(Lab.NOBODYS);
		assertThat(apply(workshop, given, false).steps()).extracting(Step::id)
			.doesNotContain("TagInstanceProfile/Servers");
		Step tag = step(apply(workshop, given, true), "TagInstanceProfile/Servers");
		assertThat(tag.kind()).isEqualTo(StepKind.ADOPT);
		assertThat(((InstanceProfileStep.TagInstanceProfile) tag).tags()).isEqualTo(with(Lab.OURS, "Owner", "it"));
	}

	private static Workshop under(String boundary, String path, Map<String, String> tags) {
		return new OrganizationRules(boundary, path, tags).appliedTo(FullLab.WORKSHOP)
			.at(Lab.CALLER.location(Workshop.DEFAULT_REGION));
	}

	private static Map<String, String> with(Map<String, String> tags, String key, String value) {
		Map<String, String> more = new TreeMap<>(tags);
		more.put(key, value);
		return more;
	}

	private static RoleState compare(Workshop workshop, Given given) {
		return RoleComparison.of(workshop, given.snapshot(), Map.of()).compare(workshop.roles().get(0));
	}

	private static Plan apply(Workshop workshop, Given given, boolean adopt) {
		return Planner.of(workshop, new PlanRequest(Action.APPLY, List.of(), adopt, false))
			.plan(given.snapshot(), Map.of());
	}

	private static Step step(Plan plan, String id) {
		return plan.steps().stream().filter((step) -> step.id().equals(id)).findFirst().orElseThrow();
	}

}
