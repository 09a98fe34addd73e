package dev.workshoproles.permissions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.TestPolicies;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** A workshop takes the permissions for what its roles have, and no others. */
class WorkshopPermissionsTests {

	private static final String ACCOUNT = "arn:aws:iam::000000000000:";

	private static final LocalizedText TEXT = new LocalizedText(Map.of("en", "serves"));

	private static final String POWER_USER = "arn:aws:iam::aws:policy/PowerUserAccess";

	private static final PolicyDocument DOCUMENT = PolicyDocument.parse("""
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""");

	private static final PermissionsBoundary OWN = new PermissionsBoundary(
			"arn:${Partition}:iam::${Account}:policy/Bound", TestPolicies.wide("Bound", DOCUMENT, Map.of()));

	private static final PermissionsBoundary OF_AWS = new PermissionsBoundary(
			"arn:${Partition}:iam::aws:policy/PowerUserAccess", null);

	private static final RoleOptions PROFILE = new RoleOptions(null, null, null, null, InstanceProfile.named("Servers"),
			Map.of());

	@ParameterizedTest
	@EnumSource
	void rolesWithoutPoliciesTakeNothingOnPolicies(ConsoleUse use) {
		assertThat(actions(with(RoleOptions.NONE), use))
			.noneMatch((action) -> action.matches("iam:(\\w+Policy|\\w+PolicyVersions?|ListPolicies|ListEntities.*)")
					&& !action.contains("RolePolicy") && !action.contains("AssumeRole"))
			.doesNotContain("iam:AttachRolePolicy")
			.contains("iam:GetRole");
	}

	@Test
	void inlinePoliciesArePut() {
		assertThat(more(withInlinePolicies(), ConsoleUse.APPLY)).containsExactly("iam:PutRolePolicy");
		assertThat(more(withInlinePolicies(), ConsoleUse.RESTORE)).isEmpty();
		assertThat(more(withInlinePolicies(), ConsoleUse.REMOVE)).isEmpty();
	}

	@Test
	void aDescriptionOrSessionDurationIsUpdated() {
		assertThat(more(with(settings("Serves", null)), ConsoleUse.APPLY)).containsExactly("iam:UpdateRole");
		assertThat(more(with(settings(null, 7200)), ConsoleUse.APPLY)).containsExactly("iam:UpdateRole");
		assertThat(more(with(settings(null, 7200)), ConsoleUse.READ_ONLY)).isEmpty();
	}

	@Test
	void anInstanceProfileTakesItsOwnAndPassRole() {
		Workshop workshop = with(PROFILE);
		assertThat(more(workshop, ConsoleUse.READ_ONLY)).containsExactly("iam:GetInstanceProfile");
		assertThat(more(workshop, ConsoleUse.APPLY)).containsExactly("iam:AddRoleToInstanceProfile",
				"iam:CreateInstanceProfile", "iam:GetInstanceProfile", "iam:ListInstanceProfiles", "iam:PassRole",
				"iam:RemoveRoleFromInstanceProfile", "iam:TagInstanceProfile");
		assertThat(more(workshop, ConsoleUse.REMOVE)).containsExactly("iam:DeleteInstanceProfile",
				"iam:GetInstanceProfile");
		assertThat(more(workshop, ConsoleUse.RESTORE)).containsExactly("iam:GetInstanceProfile");
	}

	@Test
	void aBoundaryThatIsNotItsOwnIsOnlyLookedForAndSet() {
		assertThat(more(with(boundary(OF_AWS)), ConsoleUse.APPLY)).containsExactly("iam:GetPolicy",
				"iam:PutRolePermissionsBoundary");
		assertThat(more(with(boundary(OF_AWS)), ConsoleUse.READ_ONLY)).containsExactly("iam:GetPolicy");
		assertThat(more(with(boundary(OF_AWS)), ConsoleUse.REMOVE)).isEmpty();
		PermissionsBoundary ofTheAccount = new PermissionsBoundary("arn:${Partition}:iam::${Account}:policy/it/Limit",
				null);
		Allowance allowance = Allowance.of(permissions(with(boundary(ofTheAccount))).allowing(ConsoleUse.APPLY));
		assertThat(allowance.allows(new IamCall("iam:GetPolicy", ACCOUNT + "policy/it/Limit"))).isTrue();
		assertThat(allowance.allows(new IamCall("iam:GetPolicy", ACCOUNT + "policy/Limit"))).isFalse();
	}

	@Test
	void aBoundaryOfItsOwnIsAPolicyThatIsNotAttached() {
		Workshop workshop = with(boundary(OWN));
		assertThat(actions(workshop, ConsoleUse.APPLY))
			.contains("iam:CreatePolicy", "iam:ListPolicies", "iam:PutRolePermissionsBoundary")
			.doesNotContain("iam:AttachRolePolicy");
	}

	@Test
	void aBoundaryThatNobodyHasSetIsNotAllowed() {
		PermissionsBoundary unset = new PermissionsBoundary("${boundary-arn}", null);
		assertThat(more(with(boundary(unset)), ConsoleUse.APPLY)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "iam:PassRole, role/lab/Server, iam:PassedToService, ec2.amazonaws.com, true",
			"iam:PassRole, role/Server, iam:PassedToService, ec2.amazonaws.com, true",
			"iam:PassRole, role/lab/Server, iam:PassedToService, lambda.amazonaws.com, false",
			"iam:PassRole, role/Deployer, iam:PassedToService, ec2.amazonaws.com, false",
			"iam:PutRolePermissionsBoundary, role/lab/Server, iam:PermissionsBoundary, " + ACCOUNT
					+ "policy/Bound, true",
			"iam:PutRolePermissionsBoundary, role/Server, iam:PermissionsBoundary, " + ACCOUNT
					+ "policy/by/hand/Bound, true",
			"iam:PutRolePermissionsBoundary, role/Deployer, iam:PermissionsBoundary, " + POWER_USER + ", true",
			"iam:PutRolePermissionsBoundary, role/Deployer, iam:PermissionsBoundary, arn:aws:iam::aws:policy/Other, false",
			"iam:PutRolePermissionsBoundary, role/Other, iam:PermissionsBoundary, " + POWER_USER + ", false",
			"iam:AttachRolePolicy, role/lab/Server, iam:PolicyARN, " + ACCOUNT + "policy/lab/Store, true",
			"iam:AttachRolePolicy, role/lab/Server, iam:PolicyARN, " + ACCOUNT + "policy/Bound, false",
			"iam:AttachRolePolicy, role/lab/Server, iam:PolicyARN, " + POWER_USER + ", false",
			"iam:CreateInstanceProfile, instance-profile/Servers, '', '', true",
			"iam:AddRoleToInstanceProfile, instance-profile/by/hand/Servers, '', '', true",
			"iam:CreateInstanceProfile, instance-profile/Others, '', '', false",
			"iam:RemoveRoleFromInstanceProfile, instance-profile/Others, '', '', false",
			"iam:CreatePolicy, policy/lab/Store, '', '', true", "iam:CreateRole, role/lab/Server, '', '', true" })
	void allowsNothingToAnythingElse(String action, String resource, String key, String value, boolean allowed) {
		IamCall call = new IamCall(action, ACCOUNT + resource, Map.of(key, value));
		Allowance allowance = Allowance.of(permissions(FullWorkshop.WORKSHOP).allowing(ConsoleUse.APPLY));
		assertThat(allowance.allows(call)).isEqualTo(allowed);
	}

	@Test
	void inChinaEc2HasTwoNames() {
		ConsolePermissions permissions = new ConsolePermissions(with(PROFILE), "aws-cn", "000000000000");
		Allowance allowance = Allowance.of(permissions.allowing(ConsoleUse.APPLY));
		for (String ec2 : List.of("ec2.amazonaws.com", "ec2.amazonaws.com.cn")) {
			assertThat(allowance.allows(new IamCall("iam:PassRole", "arn:aws-cn:iam::000000000000:role/Server",
					Map.of("iam:PassedToService", ec2))))
				.isTrue();
		}
	}

	@Test
	void asksWhereItWillWrite() {
		List<PermissionQuestion> questions = permissions(FullWorkshop.WORKSHOP).questions(ConsoleUse.APPLY);
		assertThat(questions).contains(
				new PermissionQuestion(List.of("iam:PassRole"), List.of(ACCOUNT + "role/lab/Server"),
						Map.of("iam:PassedToService", "ec2.amazonaws.com")),
				new PermissionQuestion(List.of("iam:PutRolePermissionsBoundary"), List.of(ACCOUNT + "role/lab/Server"),
						Map.of("iam:PermissionsBoundary", ACCOUNT + "policy/Bound")),
				new PermissionQuestion(List.of("iam:PutRolePermissionsBoundary"), List.of(ACCOUNT + "role/Deployer"),
						Map.of("iam:PermissionsBoundary", POWER_USER)),
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
		more.removeAll(actions(with(RoleOptions.NONE), use));
		return more;
	}

	/** One role without policies. */
	private static Workshop with(RoleOptions options) {
		return FullWorkshop.of(new RoleBlueprint("Server", PolicyDocument.trusting("ec2.amazonaws.com"), TEXT,
				List.of(), Map.of(), options));
	}

	private static Workshop withInlinePolicies() {
		return FullWorkshop.of(new RoleBlueprint("Server", PolicyDocument.trusting("ec2.amazonaws.com"), TEXT,
				List.of(), Map.of("logs", DOCUMENT), RoleOptions.NONE));
	}

	private static RoleOptions boundary(PermissionsBoundary boundary) {
		return new RoleOptions(null, null, null, boundary, null, Map.of());
	}

	private static RoleOptions settings(@Nullable String description, @Nullable Integer session) {
		return new RoleOptions(null, description, session, null, null, Map.of());
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
