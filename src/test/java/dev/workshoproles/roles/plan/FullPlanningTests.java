package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.account.snapshot.ObservedPolicy.PolicyUser;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.FullLab;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.plan.Untouched.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class FullPlanningTests {

	private static final String CHANGED = Lab.allowing("sqs:SendMessage");

	private static final String ATTACH = "AttachRolePolicy/Server/" + FullLab.STORE_ARN;

	@Test
	void fromNothingAllIsCreatedInThreeRoundTrips() {
		Plan plan = apply(Given.nothing(), false);
		assertThat(ids(plan)).containsExactly("CreatePolicy/Store", "CreatePolicy/Bound", "CreateRole/Server",
				"PutRolePolicy/Server/keys", "PutRolePolicy/Server/logs", ATTACH, "CreateInstanceProfile/Servers",
				"AddRoleToInstanceProfile/Server/Servers");
		assertThat(depth(plan)).isEqualTo(3);
		assertThat(plan.changesExisting()).isFalse();
		assertThat(plan.blocked()).isEmpty();
	}

	@Test
	void withoutABoundaryOfItsOwnTwoRoundTripsAreEnough() {
		RoleOptions options = FullLab.SERVER.options();
		RoleBlueprint server = new RoleBlueprint("Server", FullLab.SERVER.trustPolicy(), FullLab.SERVER.purpose(),
				FullLab.SERVER.policies(), FullLab.SERVER.inlinePolicies(),
				new RoleOptions(options.path(), options.description(), options.maxSessionSeconds(), null,
						options.instanceProfile(), options.tags()));
		assertThat(depth(apply(FullWorkshop.of(server), Given.nothing(), false))).isEqualTo(2);
	}

	@Test
	void aNewRoleHasAllThatTheBlueprintNames() {
		Plan plan = apply(Given.nothing(), false);
		assertThat(step(plan, "CreateRole/Server")).isEqualTo(new RoleStep.CreateRole("Server",
				FullLab.SERVER.trustPolicy().json(), "Serves", FullLab.tagged(Lab.OURS), "/lab/", 7200,
				FullLab.BOUND_ARN, Set.of("CreatePolicy/Bound", "CreatePolicyVersion/Bound")));
		assertThat(step(plan, "CreatePolicy/Store")).isInstanceOfSatisfying(PolicyStep.CreatePolicy.class, (step) -> {
			assertThat(step.path()).isEqualTo("/lab/");
			assertThat(step.tags()).isEqualTo(FullLab.tagged(Lab.OURS));
		});
		assertThat(step(plan, "PutRolePolicy/Server/logs"))
			.isEqualTo(new RoleStep.PutRolePolicy("Server", "logs", null, FullLab.LOGS, Set.of("CreateRole/Server")));
		assertThat(step(plan, "CreateInstanceProfile/Servers"))
			.isEqualTo(new InstanceProfileStep.CreateInstanceProfile("Servers", Lab.OURS, null, Set.of()));
		assertThat(step(plan, "AddRoleToInstanceProfile/Server/Servers").dependsOn())
			.containsExactlyInAnyOrder("CreateRole/Server", "CreateInstanceProfile/Servers");
	}

	@Test
	void whatTheBlueprintLeavesOpenIsLeftToIam() {
		assertThat(step(apply(FullLab.leavingOpen(), Given.nothing(), false), "CreateRole/Server"))
			.isEqualTo(new RoleStep.CreateRole("Server", FullLab.SERVER.trustPolicy().json(),
					"Made by Workshop Roles Console for lab", Lab.OURS, null, null, null, Set.of()));
	}

	@Test
	void nothingIsPlannedForWhatIsReadyWhoeverMadeIt() {
		assertThat(apply(FullLab.ready(Lab.OURS), false).steps()).isEmpty();
		assertThat(apply(FullLab.ready(Lab.NOBODYS), false).steps()).isEmpty();
	}

	@Test
	void neitherABoundaryNorASessionThatIsLeftOpenIsTouched() {
		Given given = FullLab.with((role) -> FullLab.inline(role, Map.of()));
		assertThat(ids(apply(FullLab.leavingOpen(), given, false)))
			.containsExactly("DetachRolePolicy/Server/" + FullLab.STORE_ARN);
	}

	@Test
	void aMissingInlinePolicyIsPutThere() {
		Step step = only(apply(changed((role) -> FullLab.inline(role, Map.of("keys", FullLab.KEYS))), false));
		assertThat(step).isEqualTo(new RoleStep.PutRolePolicy("Server", "logs", null, FullLab.LOGS, Set.of()));
		assertThat(step.kind()).isEqualTo(StepKind.CREATE);
	}

	@Test
	void aChangedInlinePolicyIsReplacedAndItsDocumentIsInThePlan() {
		Step step = only(
				apply(changed((role) -> FullLab.inline(role, Map.of("keys", FullLab.KEYS, "logs", CHANGED))), false));
		assertThat(step).isEqualTo(new RoleStep.PutRolePolicy("Server", "logs", CHANGED, FullLab.LOGS, Set.of()));
		assertThat(step.kind()).isEqualTo(StepKind.CHANGE);
		assertThat(step.losesDocument()).isTrue();
	}

	@Test
	void anExtraInlinePolicyMakesRoomFirst() {
		Plan plan = apply(changed((role) -> FullLab.inline(role, Map.of("keys", FullLab.KEYS, "mine", CHANGED))),
				false);
		assertThat(ids(plan)).containsExactly("DeleteRolePolicy/Server/mine", "PutRolePolicy/Server/logs");
		assertThat(plan.steps().get(1).dependsOn()).containsExactly("DeleteRolePolicy/Server/mine");
	}

	@Test
	void aMissingOrOtherBoundaryIsSet() {
		Set<String> policy = Set.of("CreatePolicy/Bound", "CreatePolicyVersion/Bound");
		assertThat(only(apply(changed((role) -> FullLab.boundary(role, null)), false)))
			.isEqualTo(new RoleStep.PutRolePermissionsBoundary("Server", FullLab.BOUND_ARN, null, policy));
		Step other = only(apply(changed((role) -> FullLab.boundary(role, "arn:other")), false));
		assertThat(other)
			.isEqualTo(new RoleStep.PutRolePermissionsBoundary("Server", FullLab.BOUND_ARN, "arn:other", policy));
		assertThat(other.kind()).isEqualTo(StepKind.CHANGE);
		assertThat(other.before()).isEqualTo("arn:other");
		assertThat(other.after()).isEqualTo(FullLab.BOUND_ARN);
	}

	@Test
	void theDocumentOfABoundaryIsRepairedToo() {
		Plan plan = apply(FullLab.ready(Lab.OURS).policy("Bound", CHANGED, Lab.OURS), false);
		assertThat(ids(plan)).containsExactly("CreatePolicyVersion/Bound");
	}

	@Test
	void theSessionIsSentWithTheDescriptionAndTheOtherWayRound() {
		Step session = only(apply(changed((role) -> FullLab.settings(role, "Serves", 3600)), false));
		assertThat(session).isEqualTo(new RoleStep.UpdateRole("Server", new RoleStep.Settings("Serves", 3600),
				new RoleStep.Settings("Serves", 7200), Set.of()));
		assertThat(session.losesDocument()).isTrue();
		assertThat(session.before()).contains("\"MaxSessionDuration\" : 3600");
		Step description = only(apply(changed((role) -> FullLab.settings(role, "Mine", 7200)), false));
		assertThat(description.before()).contains("Mine");
		assertThat(description.after()).contains("Serves", "7200");
	}

	@Test
	void whatIsLeftOpenBesidesADescriptionStaysAsItIs() {
		RoleBlueprint described = new RoleBlueprint("Server", FullLab.SERVER.trustPolicy(), FullLab.SERVER.purpose(),
				List.of(), Map.of(), new RoleOptions(null, "Other", null, null, null, Map.of()));
		Given given = FullLab.with((role) -> FullLab.inline(FullLab.settings(role, "Serves", 43200), Map.of()));
		assertThat(step(apply(FullWorkshop.of(described), given, false), "UpdateRole/Server"))
			.isEqualTo(new RoleStep.UpdateRole("Server", new RoleStep.Settings("Serves", 43200),
					new RoleStep.Settings("Other", 43200), Set.of()));
		RoleBlueprint longer = new RoleBlueprint("Server", FullLab.SERVER.trustPolicy(), FullLab.SERVER.purpose(),
				List.of(), Map.of(), new RoleOptions(null, null, 3600, null, null, Map.of()));
		assertThat(step(apply(FullWorkshop.of(longer), given, false), "UpdateRole/Server").after()).contains("Serves");
	}

	@Test
	void onlyTheTagsThatDifferAreSetAndWhatTheyOverwriteIsInThePlan() {
		Step missing = only(apply(changed((role) -> FullLab.tags(role, Lab.OURS)), false));
		assertThat(missing).isEqualTo(new RoleStep.TagRole("Server", Map.of("team", "lab"), null, Set.of()));
		assertThat(missing.kind()).isEqualTo(StepKind.CHANGE);
		assertThat(missing.losesDocument()).isFalse();
		Map<String, String> other = FullLab.tagged(Lab.OURS);
		other.put("team", "mine");
		other.put("extra", "stays");
		Step changed = only(apply(changed((role) -> FullLab.tags(role, other)), false));
		assertThat(changed.before()).isEqualToIgnoringWhitespace("{\"team\":\"mine\"}");
		assertThat(changed.after()).isEqualToIgnoringWhitespace("{\"team\":\"lab\"}");
		assertThat(changed.losesDocument()).isTrue();
	}

	@Test
	void theTagsOfAPolicyAreSetLikewise() {
		Step step = only(
				apply(FullLab.ready(Lab.OURS).policyAt("Store", FullLab.STORE_ARN, FullLab.STORES, Lab.OURS), false));
		assertThat(step)
			.isEqualTo(new PolicyStep.TagPolicy("Store", FullLab.STORE_ARN, Map.of("team", "lab"), null, Set.of()));
		assertThat(step.kind()).isEqualTo(StepKind.CHANGE);
	}

	@Test
	void aTagIsNothingThatADocumentWaitsFor() {
		Plan plan = apply(FullLab.ready(Lab.OURS).policyAt("Store", FullLab.STORE_ARN, CHANGED, Lab.OURS), false);
		assertThat(step(plan, "CreatePolicyVersion/Store").dependsOn()).isEmpty();
		Plan trust = apply(changed((role) -> FullLab.boundary(FullLab.tags(role, Lab.OURS), null)), false);
		assertThat(step(trust, "PutRolePermissionsBoundary/Server/" + FullLab.BOUND_ARN).dependsOn())
			.doesNotContain("TagRole/Server");
	}

	@Test
	void aMissingInstanceProfileIsCreatedWithTheRole() {
		Plan plan = apply(FullLab.ready(Lab.OURS).without("Servers"), false);
		assertThat(ids(plan)).containsExactly("CreateInstanceProfile/Servers",
				"AddRoleToInstanceProfile/Server/Servers");
		assertThat(plan.changesExisting()).isFalse();
	}

	@Test
	void anotherRoleLeavesTheInstanceProfileFirst() {
		Plan plan = apply(FullLab.ready(Lab.OURS).instanceProfile("Servers", Lab.OURS, "Other"), false);
		assertThat(ids(plan)).containsExactly("RemoveRoleFromInstanceProfile/Other/Servers",
				"AddRoleToInstanceProfile/Server/Servers");
		assertThat(plan.steps().get(1).dependsOn()).containsExactly("RemoveRoleFromInstanceProfile/Other/Servers");
		assertThat(plan.changesExisting()).isTrue();
	}

	@Test
	void aForeignInstanceProfileIsUsedAsItIsOrBlocksItsRole() {
		assertThat(apply(FullLab.ready(Lab.OURS).instanceProfile("Servers", Lab.NOBODYS, "Server"), false).steps())
			.isEmpty();
		Plan plan = apply(FullLab.policies(Lab.OURS).instanceProfile("Servers", Lab.NOBODYS, "Other"), false);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).containsExactly(
				Untouched.of(ResourceType.INSTANCE_PROFILE, "Servers", Reason.FOREIGN, List.of("Other")),
				Untouched.of(ResourceType.ROLE, "Server", Reason.INSTANCE_PROFILE_BLOCKED, List.of("Servers")));
	}

	@Test
	void anInstanceProfileInOtherLetterCaseBlocksEvenAnAdoption() {
		Plan plan = apply(FullLab.ready(Lab.OURS).storedInstanceProfile("Servers", "servers"), true);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).containsExactly(
				Untouched.of(ResourceType.INSTANCE_PROFILE, "Servers", Reason.OTHER_LETTER_CASE, List.of("servers")),
				Untouched.of(ResourceType.ROLE, "Server", Reason.INSTANCE_PROFILE_BLOCKED, List.of("Servers")));
	}

	@Test
	void aForeignInstanceProfileIsAdoptedBeforeItChanges() {
		Plan plan = apply(FullLab.ready(Lab.OURS).instanceProfile("Servers", Lab.NOBODYS, "Other"), true);
		assertThat(ids(plan)).containsExactly("TagInstanceProfile/Servers",
				"RemoveRoleFromInstanceProfile/Other/Servers", "AddRoleToInstanceProfile/Server/Servers");
		assertThat(plan.steps().get(1).dependsOn()).containsExactly("TagInstanceProfile/Servers");
	}

	@Test
	void adoptingWhatMatchesOnlyTagsIt() {
		Plan plan = apply(FullLab.ready(Lab.NOBODYS), true);
		assertThat(ids(plan)).containsExactly("TagPolicy/Store", "TagPolicy/Bound", "TagRole/Server",
				"TagInstanceProfile/Servers");
		assertThat(plan.steps()).allMatch((step) -> step.kind() == StepKind.ADOPT)
			.allMatch((step) -> step.before() == null && step.after() == null);
	}

	@Test
	void anAdoptionSetsTheWorkshopsTagsToo() {
		Given given = FullLab.ready(Lab.NOBODYS).role(tagged(Map.of("team", "mine")));
		Step step = step(apply(given, true), "TagRole/Server");
		assertThat(step.kind()).isEqualTo(StepKind.ADOPT);
		assertThat(step.before()).contains("mine");
		assertThat(step.after()).isEqualToIgnoringWhitespace("{\"team\":\"lab\"}");
		assertThat(((RoleStep.TagRole) step).tags()).isEqualTo(FullLab.tagged(Lab.OURS));
	}

	@Test
	void aForeignRoleThatDiffersIsBlocked() {
		Plan plan = apply(FullLab.ready(Lab.NOBODYS).role(tagged(Map.of())), false);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked())
			.containsExactly(Untouched.of(ResourceType.ROLE, "Server", Reason.FOREIGN, List.of()));
	}

	@Test
	void aServiceLinkedRoleBlocksEvenAnAdoption() {
		ObservedRole role = FullLab.serviceLinked(tagged(Map.of()));
		Plan plan = apply(FullLab.ready(Lab.NOBODYS).role(role), true);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked())
			.containsExactly(Untouched.of(ResourceType.ROLE, "Server", Reason.SERVICE_LINKED, List.of(role.arn())));
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void anotherPathBlocksEvenAnAdoption(boolean ours) {
		Map<String, String> owner = ours ? Lab.OURS : Lab.NOBODYS;
		ObservedRole role = FullLab.path(tagged(FullLab.tagged(owner)), "/");
		Plan plan = apply(FullLab.ready(owner).role(role), true);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked())
			.containsExactly(Untouched.of(ResourceType.ROLE, "Server", Reason.OTHER_PATH, List.of("/lab/")));
	}

	@Test
	void anotherPathOfAPolicyBlocksTheRolesThatNeedIt() {
		Plan plan = apply(Given.nothing().policyAt("Store", Lab.arn("Store"), FullLab.STORES, Lab.OURS), true);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).containsExactly(
				Untouched.of(ResourceType.POLICY, "Store", Reason.OTHER_PATH, List.of("/lab/")),
				Untouched.of(ResourceType.ROLE, "Server", Reason.POLICY_BLOCKED, List.of("Store")));
	}

	@Test
	void aForeignBoundaryThatDiffersBlocksTheRole() {
		Plan plan = apply(Given.nothing().policy("Bound", CHANGED, Lab.NOBODYS), false);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).extracting(Untouched::name).containsExactly("Bound", "Server");
	}

	@Test
	void whatCannotBeReadIsBlocked() {
		Plan plan = apply(FullLab.policies(Lab.OURS).unreadableInstanceProfile("Servers"), false);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.blocked()).extracting(Untouched::reason)
			.containsExactly(Reason.UNREADABLE, Reason.INSTANCE_PROFILE_BLOCKED);
	}

	@Test
	void aParameterWithoutValueBlocksItsRolesAndNoOthers() {
		Workshop workshop = new Workshop("lab", FullLab.WORKSHOP.title(), "",
				List.of(new Parameter("queue-arn",
						new LocalizedText(Map.of("en", "ARN of the queue", "vi", "ARN của hàng đợi")), null)),
				List.of(sending("${queue-arn}", "Server"), sending("*", "Other")), List.of(), List.of(),
				Workshop.DEFAULT_REGION, FullLab.WORKSHOP.scope());
		Plan plan = apply(workshop, Given.nothing(), false);
		assertThat(ids(plan)).containsExactly("CreateRole/Other", "PutRolePolicy/Other/send");
		Untouched blocked = plan.blocked().get(0);
		assertThat(plan.blocked()).hasSize(1);
		assertThat(blocked.reason()).isEqualTo(Reason.PARAMETER_NOT_SET);
		assertThat(blocked.details()).containsExactly("queue-arn");
		assertThat(said(blocked, Locale.ENGLISH))
			.isEqualTo("The role Server has to wait for values that nobody has set: queue-arn (ARN of the queue).");
		assertThat(said(blocked, Locale.forLanguageTag("vi"))).contains("queue-arn (ARN của hàng đợi)");
		assertThat(ids(apply(workshop.with(Map.of("queue-arn", "arn:aws:sqs:::q")), Given.nothing(), false)))
			.contains("CreateRole/Server");
		assertThat(ids(remove(workshop, Given.nothing().role(tagged(Lab.OURS))))).contains("DeleteRole/Server");
	}

	@Test
	void allThatTheConsoleOwnsIsRemovedInTheOrderThatIamDemands() {
		Plan plan = remove(FullLab.ready(Lab.OURS)
			.users("Bound", new PolicyUser(PolicyUser.Type.ROLE, "Server", true))
			.users("Store", new PolicyUser(PolicyUser.Type.ROLE, "Server", false)));
		assertThat(ids(plan)).containsExactlyInAnyOrder("RemoveRoleFromInstanceProfile/Server/Servers",
				"DeleteRolePolicy/Server/keys", "DeleteRolePolicy/Server/logs",
				"DetachRolePolicy/Server/" + FullLab.STORE_ARN, "DeleteRole/Server", "DeletePolicy/Store",
				"DeletePolicy/Bound", "DeleteInstanceProfile/Servers");
		assertThat(step(plan, "DeletePolicy/Bound").dependsOn()).containsExactly("DeleteRole/Server");
		assertThat(step(plan, "DeleteInstanceProfile/Servers").dependsOn())
			.containsExactly("RemoveRoleFromInstanceProfile/Server/Servers");
		assertThat(depth(plan)).isEqualTo(3);
		assertThat(plan.left()).isEmpty();
	}

	@Test
	void anInstanceProfileWithoutItsRoleIsStillRemoved() {
		assertThat(ids(remove(Given.nothing().instanceProfile("Servers", Lab.OURS))))
			.containsExactly("DeleteInstanceProfile/Servers");
	}

	@Test
	void anInstanceProfileIsKeptIfItIsForeignOrAnotherRoleIsInIt() {
		Plan foreign = remove(FullLab.ready(Lab.OURS).instanceProfile("Servers", Lab.NOBODYS, "Server"));
		assertThat(ids(foreign)).contains("RemoveRoleFromInstanceProfile/Server/Servers", "DeleteRole/Server")
			.doesNotContain("DeleteInstanceProfile/Servers");
		assertThat(foreign.left())
			.contains(Untouched.of(ResourceType.INSTANCE_PROFILE, "Servers", Reason.FOREIGN, List.of()));
		Plan used = remove(Given.nothing().instanceProfile("Servers", Lab.OURS, "Other"));
		assertThat(used.steps()).isEmpty();
		assertThat(used.left())
			.containsExactly(Untouched.of(ResourceType.INSTANCE_PROFILE, "Servers", Reason.IN_USE, List.of("Other")));
		Plan classmates = remove(Given.nothing().instanceProfile("Servers", Lab.CLASSMATES));
		assertThat(classmates.blocked()).extracting(Untouched::reason).containsExactly(Reason.CREATED_BY_OTHERS);
		assertThat(remove(Given.nothing().unreadableInstanceProfile("Servers")).blocked()).extracting(Untouched::reason)
			.containsExactly(Reason.UNREADABLE);
	}

	@Test
	void aRestoredBoundaryIsThePolicysNewVersionAndNothingElse() {
		Restoration restoration = new Restoration("run", 1, Restoration.Kind.CUSTOMER_POLICY, "Bound", "", CHANGED);
		assertThat(ids(restore(FullLab.ready(Lab.OURS), restoration))).containsExactly("CreatePolicyVersion/Bound");
	}

	@Test
	void aRestorationSetsNoTagsAndLooksAtNoPath() {
		Restoration restoration = new Restoration("run", 1, Restoration.Kind.CUSTOMER_POLICY, "Store", "", CHANGED);
		assertThat(ids(restore(FullLab.ready(Lab.OURS).policyAt("Store", Lab.arn("Store"), FullLab.STORES, Lab.OURS),
				restoration)))
			.containsExactly("CreatePolicyVersion/Store");
		Restoration inline = new Restoration("run", 1, Restoration.Kind.INLINE_POLICY, "Server", "logs", CHANGED);
		Plan plan = restore(changed((role) -> FullLab.path(FullLab.tags(role, Lab.OURS), "/")), inline);
		assertThat(only(plan)).isEqualTo(new RoleStep.PutRolePolicy("Server", "logs", FullLab.LOGS, CHANGED, Set.of()));
	}

	@Test
	void theOrderOfAPlanIsOneInWhichItCouldBeDone() {
		for (Plan plan : List.of(apply(Given.nothing(), false), apply(FullLab.ready(Lab.NOBODYS), true),
				remove(FullLab.ready(Lab.OURS)))) {
			List<String> ids = ids(plan);
			plan.steps()
				.forEach((step) -> step.dependsOn()
					.stream()
					.filter(ids::contains)
					.forEach((before) -> assertThat(ids.indexOf(before)).isLessThan(ids.indexOf(step.id()))));
		}
	}

	private static RoleBlueprint sending(String resource, String name) {
		PolicyDocument send = PolicyDocument.parse("""
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"%s"}]}"""
			.formatted(resource));
		return new RoleBlueprint(name, FullLab.SERVER.trustPolicy(), FullLab.SERVER.purpose(), List.of(),
				Map.of("send", send), RoleOptions.NONE);
	}

	private static ObservedRole tagged(Map<String, String> tags) {
		return FullLab.tags(FullLab.server(Lab.OURS), tags);
	}

	private static Given changed(UnaryOperator<ObservedRole> change) {
		return FullLab.with(change);
	}

	private static String said(Untouched untouched, Locale locale) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return messages.getMessage(untouched.sentence(locale), locale);
	}

	private static Plan apply(Given given, boolean adopt) {
		return apply(FullLab.WORKSHOP, given, adopt);
	}

	private static Plan apply(Workshop workshop, Given given, boolean adopt) {
		return Planner.of(workshop, new PlanRequest(Action.APPLY, List.of(), adopt, false))
			.plan(given.snapshot(), Map.of());
	}

	private static Plan remove(Given given) {
		return remove(FullLab.WORKSHOP, given);
	}

	private static Plan remove(Workshop workshop, Given given) {
		return Planner.of(workshop, new PlanRequest(Action.REMOVE, List.of(), false, false))
			.plan(given.snapshot(), Map.of());
	}

	private static Plan restore(Given given, Restoration restoration) {
		return Planner.of(FullLab.WORKSHOP, PlanRequest.restoring(restoration, false)).plan(given.snapshot(), Map.of());
	}

	/** The number of steps that wait for each other. */
	private static int depth(Plan plan) {
		Map<String, Step> steps = plan.steps().stream().collect(Collectors.toMap(Step::id, (step) -> step));
		return plan.steps().stream().mapToInt((step) -> depth(step, steps)).max().orElse(0);
	}

	private static int depth(Step step, Map<String, Step> steps) {
		return 1 + step.dependsOn()
			.stream()
			.filter(steps::containsKey)
			.mapToInt((id) -> depth(steps.get(id), steps))
			.max()
			.orElse(0);
	}

	private static Step only(Plan plan) {
		assertThat(plan.steps()).hasSize(1);
		return plan.steps().get(0);
	}

	private static List<String> ids(Plan plan) {
		return plan.steps().stream().map(Step::id).toList();
	}

	private static Step step(Plan plan, String id) {
		return plan.steps().stream().filter((step) -> step.id().equals(id)).findFirst().orElseThrow();
	}

}
