package dev.workshoproles.permissions;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.roles.compare.OwnershipTags;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.InstanceProfileStep.CreateInstanceProfile;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.PolicyStep.CreatePolicy;
import dev.workshoproles.roles.plan.RoleStep.AttachRolePolicy;
import dev.workshoproles.roles.plan.RoleStep.CreateRole;
import dev.workshoproles.roles.plan.RoleStep.DeleteRole;
import dev.workshoproles.roles.plan.RoleStep.PutRolePermissionsBoundary;
import dev.workshoproles.roles.plan.RoleStep.TagRole;
import dev.workshoproles.roles.plan.Step;

import static dev.workshoproles.permissions.RuleSetting.PATH;
import static dev.workshoproles.permissions.RuleSetting.PERMISSIONS_BOUNDARY;
import static dev.workshoproles.permissions.RuleSetting.TAGGING;
import static dev.workshoproles.permissions.RuleSetting.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

class RuleSettingTests {

	private static final Map<String, String> OWN = Map.of(OwnershipTags.OWNER, "lab", OwnershipTags.CREATOR, "lan");

	private static final Map<String, String> MORE = Map.of(OwnershipTags.OWNER, "lab", "CostCenter", "4711");

	@Test
	void whatANewRoleHasIsNotToBeTried() {
		assertThat(toTry(role(null, null, OWN))).containsExactly(PERMISSIONS_BOUNDARY, PATH, TAGS);
		assertThat(toTry(role("arn:policy", null, OWN))).containsExactly(PATH, TAGS);
		assertThat(toTry(role(null, "/lab/", MORE))).containsExactly(PERMISSIONS_BOUNDARY);
		assertThat(toTry(role("arn:policy", "/lab/", MORE))).isEmpty();
	}

	@Test
	void othersHaveNoBoundary() {
		assertThat(toTry(new CreatePolicy("Store", "{}", "", OWN, "/", Set.of()))).containsExactly(PATH, TAGS);
		assertThat(toTry(new CreateInstanceProfile("Servers", MORE, null, Set.of()))).containsExactly(PATH);
	}

	@Test
	void whatChangesARoleMayDependOnItsBoundary() {
		assertThat(toTry(new PutRolePermissionsBoundary("Reader", "arn:policy", null, Set.of())))
			.containsExactly(PERMISSIONS_BOUNDARY);
		assertThat(toTry(new AttachRolePolicy("Reader", "arn:policy", Set.of()))).containsExactly(PERMISSIONS_BOUNDARY);
		assertThat(toTry(new TagRole("Reader", OWN, Set.of()))).containsExactly(TAGS, TAGGING);
		assertThat(toTry(new DeleteRole("Reader", "{}", Set.of()))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "IDENTITY_POLICY", "PERMISSIONS_BOUNDARY", "SERVICE_CONTROL_POLICY" }, mode = Mode.EXCLUDE)
	void nothingHelpsAgainstWhatKnowsNoConditions(Refuser refuser) {
		assertThat(RuleSetting.toTry(role(null, null, OWN), "iam:CreateRole", refuser)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void whereTaggingIsRefusedItMayBeLeftOut(Refuser refuser) {
		assertThat(RuleSetting.toTry(role(null, null, OWN), "iam:TagRole", refuser)).containsExactly(TAGGING);
		assertThat(RuleSetting.toTry(new CreatePolicy("Store", "{}", "", OWN, "/", Set.of()), "iam:TagPolicy", refuser))
			.containsExactly(TAGGING);
	}

	@Test
	void tagsThatTheAccountDemandsAreNotLeftOut() {
		assertThat(RuleSetting.toTry(role(null, null, MORE), "iam:TagRole", null)).isEmpty();
		assertThat(RuleSetting.toTry(new TagRole("Reader", MORE, Set.of()), "iam:TagRole", null)).containsExactly(TAGS);
	}

	@Test
	void aDenialOfTaggingConcernsWhatIsCreatedWithTags() {
		DeniedAction tagging = new DeniedAction("iam:TagRole", List.of("*"), Refuser.IDENTITY_POLICY, List.of(), true);
		assertThat(RuleSetting.toTry(tagging, plan(role(null, null, OWN)))).containsExactly(TAGGING);
		assertThat(RuleSetting.toTry(tagging, plan(new CreatePolicy("Store", "{}", "", OWN, "/", Set.of())))).isEmpty();
	}

	@Test
	void whatThePoliciesDependOnIsKnown() {
		Plan plan = plan(role(null, null, OWN));
		assertThat(RuleSetting.toTry(denied("iam:PermissionsBoundary"), plan)).containsExactly(PERMISSIONS_BOUNDARY);
		assertThat(RuleSetting.toTry(denied("iam:permissionsboundary"), plan)).containsExactly(PERMISSIONS_BOUNDARY);
		assertThat(RuleSetting.toTry(denied("aws:RequestTag/team"), plan)).containsExactly(TAGS);
		assertThat(RuleSetting.toTry(denied("aws:TagKeys", "iam:PermissionsBoundary"), plan))
			.containsExactly(PERMISSIONS_BOUNDARY, TAGS);
		assertThat(RuleSetting.toTry(denied(), plan)).containsExactly(PERMISSIONS_BOUNDARY, PATH, TAGS);
		assertThat(RuleSetting.toTry(denied(), plan(new DeleteRole("Reader", "{}", Set.of())))).isEmpty();
	}

	private static List<RuleSetting> toTry(Step step) {
		return RuleSetting.toTry(step, "iam:" + step.operation().iamName(), null);
	}

	private static DeniedAction denied(String... absent) {
		return new DeniedAction("iam:CreateRole", List.of("*"), Refuser.IDENTITY_POLICY, List.of(absent), true);
	}

	private static Step role(@Nullable String boundary, @Nullable String path, Map<String, String> tags) {
		return new CreateRole("Reader", "{}", "", tags, path, null, boundary, Set.of());
	}

	private static Plan plan(Step step) {
		return new Plan(new PlanRequest(Action.APPLY, List.of(), false, false),
				Caller.of("123456789012", "arn:aws:iam::123456789012:user/lan"), List.of(step), List.of(), List.of(),
				ResourceScope.WIDE);
	}

}
