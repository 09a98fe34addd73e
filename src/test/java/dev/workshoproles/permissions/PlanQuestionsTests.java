package dev.workshoproles.permissions;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.OwnershipTags;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.InstanceProfileStep.RemoveRoleFromInstanceProfile;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Planner;
import dev.workshoproles.roles.plan.PolicyStep.DeletePolicy;
import dev.workshoproles.roles.plan.RoleStep.AttachRolePolicy;
import dev.workshoproles.roles.plan.RoleStep.DeleteRole;
import dev.workshoproles.roles.plan.Step;

import static org.assertj.core.api.Assertions.assertThat;

class PlanQuestionsTests {

	private static final Caller CALLER = Caller.of("123456789012", "arn:aws:iam::123456789012:user/lan");

	private static final String IAM = "arn:aws:iam::123456789012:";

	private static final PlanRequest APPLY = new PlanRequest(Action.APPLY, List.of(), false, false);

	@Test
	void aCreationIsAskedWithAllThatItsRequestHas() {
		List<PermissionQuestion> questions = creating(FullWorkshop.WORKSHOP);
		assertThat(question(questions, "iam:CreateRole", IAM + "role/lab/Server")).satisfies((question) -> {
			assertThat(question.actions()).containsExactly("iam:CreateRole", "iam:TagRole");
			assertThat(question.context()).containsEntry("iam:PermissionsBoundary", IAM + "policy/Bound")
				.containsEntry("aws:RequestTag/team", "lab")
				.containsKey("aws:RequestTag/" + OwnershipTags.OWNER);
			assertThat(question.isExact()).isTrue();
		});
		assertThat(question(questions, "iam:CreateRole", IAM + "role/Plain").context())
			.containsOnlyKeys("aws:RequestTag/" + OwnershipTags.OWNER, "aws:RequestTag/" + OwnershipTags.CREATOR);
		assertThat(question(questions, "iam:CreatePolicy", IAM + "policy/lab/Store").actions())
			.containsExactly("iam:CreatePolicy", "iam:TagPolicy");
		assertThat(question(questions, "iam:CreateInstanceProfile", IAM + "instance-profile/Servers").actions())
			.containsExactly("iam:CreateInstanceProfile", "iam:TagInstanceProfile");
		assertThat(question(questions, "iam:AddRoleToInstanceProfile", IAM + "instance-profile/Servers").isExact())
			.isTrue();
		assertThat(question(questions, "iam:PassRole", IAM + "role/lab/Server").context())
			.isEqualTo(Map.of("iam:PassedToService", "ec2.amazonaws.com"));
	}

	/** AWS compares the boundary of the role that a policy is attached to. */
	@Test
	void whatFollowsACreationHasTheBoundaryOfTheNewRole() {
		List<PermissionQuestion> questions = creating(FullWorkshop.WORKSHOP);
		assertThat(question(questions, "iam:AttachRolePolicy", IAM + "role/lab/Server").context()).isEqualTo(
				Map.of("iam:PolicyARN", IAM + "policy/lab/Store", "iam:PermissionsBoundary", IAM + "policy/Bound"));
		assertThat(question(questions, "iam:PutRolePolicy", IAM + "role/lab/Server").context())
			.isEqualTo(Map.of("iam:PermissionsBoundary", IAM + "policy/Bound"));
	}

	@Test
	void theRulesOfTheOrganisationAreInTheQuestions() {
		Workshop workshop = new OrganizationRules("workshop-boundary", "/workshop/", Map.of("CostCenter", "4711"))
			.appliedTo(FullWorkshop.WORKSHOP);
		assertThat(question(creating(workshop), "iam:CreateRole", IAM + "role/workshop/Plain").context())
			.containsEntry("iam:PermissionsBoundary", IAM + "policy/workshop-boundary")
			.containsEntry("aws:RequestTag/CostCenter", "4711");
	}

	@Test
	void whatHasTheSameConditionKeysIsAskedTogether() {
		assertThat(creating(FullWorkshop.WORKSHOP))
			.extracting((question) -> List.of(question.resources(), question.context()))
			.doesNotHaveDuplicates();
		RoleBlueprint[] roles = IntStream.rangeClosed(1, 30)
			.mapToObj((number) -> TestRoles.trusting("Role" + number, "lambda.amazonaws.com",
					new LocalizedText(Map.of("en", "Works")), List.of()))
			.toArray(RoleBlueprint[]::new);
		assertThat(creating(FullWorkshop.of(roles))).singleElement()
			.satisfies((question) -> assertThat(question.resources()).hasSize(30));
	}

	/** A role that was made by hand may be under another path. */
	@Test
	void whatIsOnlyPresumedIsNotAskedExactly() {
		List<PermissionQuestion> questions = questions(FullWorkshop.WORKSHOP,
				List.of(new AttachRolePolicy("Server", IAM + "policy/lab/Store", Set.of()),
						new RemoveRoleFromInstanceProfile("Server", "Servers", Set.of()),
						new DeleteRole("Server", "{}", Set.of()),
						new DeletePolicy("Store", IAM + "policy/by-hand/Store", "{}", Set.of())));
		assertThat(question(questions, "iam:AttachRolePolicy", IAM + "role/lab/Server").isExact()).isFalse();
		assertThat(question(questions, "iam:DeleteRole", IAM + "role/lab/Server").isExact()).isFalse();
		assertThat(question(questions, "iam:RemoveRoleFromInstanceProfile", IAM + "instance-profile/Servers").isExact())
			.isFalse();
		assertThat(question(questions, "iam:DeletePolicy", IAM + "policy/by-hand/Store").isExact()).isTrue();
	}

	@Test
	void thereAreNeverMoreQuestionsThanIamAnswers() {
		List<Step> steps = IntStream.range(0, 300)
			.<Step>mapToObj((number) -> new AttachRolePolicy("Server", IAM + "policy/P" + number, Set.of()))
			.toList();
		assertThat(questions(FullWorkshop.WORKSHOP, steps)).hasSize(PlanQuestions.MOST);
		List<Step> same = Collections.nCopies(300, new AttachRolePolicy("Server", IAM + "policy/P", Set.of()));
		assertThat(questions(FullWorkshop.WORKSHOP, same)).hasSize(1);
	}

	private static PermissionQuestion question(List<PermissionQuestion> questions, String action, String resource) {
		return questions.stream()
			.filter((question) -> question.actions().contains(action) && question.resources().contains(resource))
			.findFirst()
			.orElseThrow(() -> new AssertionError(action + " on " + resource + " is not in " + questions));
	}

	private static List<PermissionQuestion> creating(Workshop workshop) {
		Workshop here = workshop.at(CALLER.location("us-east-1"));
		Plan plan = Planner.of(here, APPLY)
			.plan(new Snapshot(CALLER, Map.of(), Map.of(), Map.of(), Set.of()), Map.of());
		return PlanQuestions.of(plan, here);
	}

	private static List<PermissionQuestion> questions(Workshop workshop, List<Step> steps) {
		return PlanQuestions.of(new Plan(APPLY, CALLER, steps, List.of(), List.of(), ResourceScope.WIDE),
				workshop.at(CALLER.location("us-east-1")));
	}

}
