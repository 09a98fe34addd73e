package dev.workshoproles.permissions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;

import static org.assertj.core.api.Assertions.assertThat;

/** A workshop takes the permissions for what its roles have, and no others. */
class WorkshopPermissionsTests {

	private static final String ACCOUNT = "arn:aws:iam::000000000000:";

	private static final RoleOptions PROFILE = new RoleOptions(null, null, null, null, "Servers", Map.of());

	@ParameterizedTest
	@EnumSource
	void rolesWithoutPoliciesTakeNothingOnPolicies(ConsoleUse use) {
		assertThat(actions(FullWorkshop.with(RoleOptions.NONE), use))
			.noneMatch((action) -> action.matches("iam:(\\w+Policy|\\w+PolicyVersions?|ListPolicies|ListEntities.*)")
					&& !action.contains("RolePolicy") && !action.contains("AssumeRole"))
			.doesNotContain("iam:AttachRolePolicy")
			.contains("iam:GetRole");
	}

	@Test
	void inlinePoliciesArePut() {
		assertThat(more(FullWorkshop.withInlinePolicies(), ConsoleUse.APPLY)).containsExactly("iam:PutRolePolicy");
		assertThat(more(FullWorkshop.withInlinePolicies(), ConsoleUse.RESTORE)).isEmpty();
		assertThat(more(FullWorkshop.withInlinePolicies(), ConsoleUse.REMOVE)).isEmpty();
	}

	@Test
	void aDescriptionOrSessionDurationIsUpdated() {
		assertThat(more(FullWorkshop.withSettings("Serves", null), ConsoleUse.APPLY)).containsExactly("iam:UpdateRole");
		assertThat(more(FullWorkshop.withSettings(null, 7200), ConsoleUse.APPLY)).containsExactly("iam:UpdateRole");
		assertThat(more(FullWorkshop.withSettings(null, 7200), ConsoleUse.READ_ONLY)).isEmpty();
	}

	@Test
	void anInstanceProfileTakesItsOwnAndPassRole() {
		Workshop workshop = FullWorkshop.with(PROFILE);
		assertThat(more(workshop, ConsoleUse.READ_ONLY)).containsExactly("iam:GetInstanceProfile");
		assertThat(more(workshop, ConsoleUse.APPLY)).containsExactly("iam:AddRoleToInstanceProfile",
				"iam:CreateInstanceProfile", "iam:GetInstanceProfile", "iam:ListInstanceProfiles", "iam:PassRole",
				"iam:RemoveRoleFromInstanceProfile", "iam:TagInstanceProfile");
		assertThat(more(workshop, ConsoleUse.REMOVE)).containsExactly("iam:DeleteInstanceProfile",
				"iam:GetInstanceProfile");
		assertThat(more(workshop, ConsoleUse.RESTORE)).containsExactly("iam:GetInstanceProfile");
	}

	@Test
	void aBoundaryOfAwsIsOnlySet() {
		assertThat(more(FullWorkshop.withBoundary(FullWorkshop.OF_AWS), ConsoleUse.APPLY))
			.containsExactly("iam:PutRolePermissionsBoundary");
		assertThat(more(FullWorkshop.withBoundary(FullWorkshop.OF_AWS), ConsoleUse.REMOVE)).isEmpty();
	}

	@Test
	void aBoundaryOfItsOwnIsAPolicyThatIsNotAttached() {
		Workshop workshop = FullWorkshop.withBoundary(FullWorkshop.OWN);
		assertThat(actions(workshop, ConsoleUse.APPLY))
			.contains("iam:CreatePolicy", "iam:ListPolicies", "iam:PutRolePermissionsBoundary")
			.doesNotContain("iam:AttachRolePolicy");
	}

	@Test
	void aBoundaryThatNobodyHasSetIsNotAllowed() {
		PermissionsBoundary unset = new PermissionsBoundary("${boundary-arn}", null);
		assertThat(more(FullWorkshop.withBoundary(unset), ConsoleUse.APPLY)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "iam:PassRole, role/lab/Server, iam:PassedToService, ec2.amazonaws.com, true",
			"iam:PassRole, role/Server, iam:PassedToService, ec2.amazonaws.com, true",
			"iam:PassRole, role/lab/Server, iam:PassedToService, lambda.amazonaws.com, false",
			"iam:PassRole, role/Client, iam:PassedToService, ec2.amazonaws.com, false",
			"iam:PutRolePermissionsBoundary, role/lab/Server, iam:PermissionsBoundary, " + ACCOUNT
					+ "policy/Bound, true",
			"iam:PutRolePermissionsBoundary, role/Server, iam:PermissionsBoundary, " + ACCOUNT
					+ "policy/by/hand/Bound, true",
			"iam:PutRolePermissionsBoundary, role/Client, iam:PermissionsBoundary, " + FullWorkshop.POWER_USER
					+ ", true",
			"iam:PutRolePermissionsBoundary, role/Client, iam:PermissionsBoundary, arn:aws:iam::aws:policy/Other, false",
			"iam:PutRolePermissionsBoundary, role/Other, iam:PermissionsBoundary, " + FullWorkshop.POWER_USER
					+ ", false",
			"iam:AttachRolePolicy, role/lab/Server, iam:PolicyARN, " + ACCOUNT + "policy/lab/Store, true",
			"iam:AttachRolePolicy, role/lab/Server, iam:PolicyARN, " + ACCOUNT + "policy/Bound, false",
			"iam:AttachRolePolicy, role/lab/Server, iam:PolicyARN, " + FullWorkshop.POWER_USER + ", false",
			"iam:CreateInstanceProfile, instance-profile/Servers, '', '', true",
			"iam:AddRoleToInstanceProfile, instance-profile/by/hand/Servers, '', '', true",
			"iam:CreateInstanceProfile, instance-profile/Others, '', '', false",
			"iam:RemoveRoleFromInstanceProfile, instance-profile/Others, '', '', false",
			"iam:CreatePolicy, policy/lab/Store, '', '', true", "iam:CreateRole, role/lab/Server, '', '', true" })
	void allowsNothingToAnythingElse(String action, String resource, String key, String value, boolean allowed) {
		IamCall call = new IamCall(action, ACCOUNT + resource, Map.of(key, value));
		Allowance allowance = Allowance.of(permissions(FullWorkshop.everything()).allowing(ConsoleUse.APPLY));
		assertThat(allowance.allows(call)).isEqualTo(allowed);
	}

	@Test
	void inChinaEc2HasTwoNames() {
		ConsolePermissions permissions = new ConsolePermissions(FullWorkshop.with(PROFILE), "aws-cn", "000000000000");
		Allowance allowance = Allowance.of(permissions.allowing(ConsoleUse.APPLY));
		for (String ec2 : List.of("ec2.amazonaws.com", "ec2.amazonaws.com.cn")) {
			assertThat(allowance.allows(new IamCall("iam:PassRole", "arn:aws-cn:iam::000000000000:role/Server",
					Map.of("iam:PassedToService", ec2))))
				.isTrue();
		}
	}

	@Test
	void asksWhereItWillWrite() {
		List<PermissionQuestion> questions = permissions(FullWorkshop.everything()).questions(ConsoleUse.APPLY);
		assertThat(questions).contains(
				new PermissionQuestion(List.of("iam:PassRole"), List.of(ACCOUNT + "role/lab/Server"),
						Map.of("iam:PassedToService", "ec2.amazonaws.com")),
				new PermissionQuestion(List.of("iam:PutRolePermissionsBoundary"), List.of(ACCOUNT + "role/lab/Server"),
						Map.of("iam:PermissionsBoundary", ACCOUNT + "policy/Bound")),
				new PermissionQuestion(List.of("iam:PutRolePermissionsBoundary"), List.of(ACCOUNT + "role/Client"),
						Map.of("iam:PermissionsBoundary", FullWorkshop.POWER_USER)),
				new PermissionQuestion(List.of("iam:AttachRolePolicy"), List.of(ACCOUNT + "role/lab/Server"),
						Map.of("iam:PolicyARN", ACCOUNT + "policy/lab/Store")))
			.anyMatch((question) -> question.actions().contains("iam:CreateInstanceProfile")
					&& question.resources().equals(List.of(ACCOUNT + "instance-profile/Servers")))
			.anyMatch((question) -> question.actions().contains("iam:CreatePolicy")
					&& question.resources().equals(List.of(ACCOUNT + "policy/lab/Store", ACCOUNT + "policy/Bound")));
	}

	/** What a workshop takes that a role alone would not. */
	private static Set<String> more(Workshop workshop, ConsoleUse use) {
		Set<String> more = new TreeSet<>(actions(workshop, use));
		more.removeAll(actions(FullWorkshop.with(RoleOptions.NONE), use));
		return more;
	}

	private static Set<String> actions(Workshop workshop, ConsoleUse use) {
		return Set.copyOf(permissions(workshop).allowing(use).actions());
	}

	private static ConsolePermissions permissions(Workshop workshop) {
		return new ConsolePermissions(workshop, "aws", "000000000000");
	}

	/** Its policies are those that it had before roles could have more. */
	@Test
	void theShippedWorkshopTakesNothingForWhatItDoesNotHave() {
		Workshop shipped = ShippedWorkshop.load("");
		for (ConsoleUse use : ConsoleUse.values()) {
			assertThat(permissions(shipped).allowing(use).json()).doesNotContain("PassRole", "Boundary", "UpdateRole\"",
					"GetInstanceProfile", "CreateInstanceProfile", "ListInstanceProfiles\"");
		}
	}

}
