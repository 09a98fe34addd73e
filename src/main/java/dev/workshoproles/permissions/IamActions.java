package dev.workshoproles.permissions;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The IAM actions for one use of the console, grouped by the resources that they can be
 * limited to. sts:GetCallerIdentity needs no permission, and iam:PassRole is never used.
 *
 * @param onRoles limited to the roles
 * @param onPolicies limited to the customer managed policies
 * @param attaching limited to the roles and to the policies that are attached
 * @param onInstanceProfiles limited to instance profiles, whose names are unknown in
 * advance
 * @param listing listings of the whole account, which cannot be limited
 */
record IamActions(List<String> onRoles, List<String> onPolicies, List<String> attaching,
		List<String> onInstanceProfiles, List<String> listing) {

	private static final IamActions READ_ONLY = new IamActions(
			List.of("iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies",
					"iam:ListInstanceProfilesForRole", "iam:ListRolePolicies"),
			List.of("iam:GetPolicy", "iam:GetPolicyVersion", "iam:ListEntitiesForPolicy", "iam:ListPolicyVersions"),
			List.of(), List.of(), List.of("iam:ListPolicies"));

	private static final IamActions APPLY = new IamActions(
			List.of("iam:CreateRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:GetRole",
					"iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:TagRole",
					"iam:UpdateAssumeRolePolicy"),
			List.of("iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicyVersion", "iam:GetPolicy",
					"iam:GetPolicyVersion", "iam:ListPolicyVersions", "iam:TagPolicy"),
			List.of("iam:AttachRolePolicy"), List.of(), List.of("iam:ListPolicies", "iam:ListRoles"));

	private static final IamActions REMOVE = new IamActions(
			List.of("iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:GetRole",
					"iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole",
					"iam:ListRolePolicies"),
			List.of("iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:GetPolicy", "iam:GetPolicyVersion",
					"iam:ListEntitiesForPolicy", "iam:ListPolicyVersions"),
			List.of(), List.of("iam:RemoveRoleFromInstanceProfile"), List.of("iam:ListPolicies"));

	private static final IamActions RESTORE = new IamActions(
			List.of("iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies",
					"iam:PutRolePolicy", "iam:TagRole", "iam:UpdateAssumeRolePolicy"),
			List.of("iam:CreatePolicyVersion", "iam:DeletePolicyVersion", "iam:GetPolicy", "iam:GetPolicyVersion",
					"iam:ListPolicyVersions", "iam:TagPolicy"),
			List.of(), List.of(), List.of("iam:ListPolicies", "iam:ListRoles"));

	static IamActions of(ConsoleUse use) {
		return switch (use) {
			case READ_ONLY -> READ_ONLY;
			case APPLY -> APPLY;
			case REMOVE -> REMOVE;
			case RESTORE -> RESTORE;
		};
	}

	/**
	 * Those of all uses that are among some actions.
	 */
	static IamActions among(Collection<String> actions) {
		return new IamActions(among(actions, IamActions::onRoles), among(actions, IamActions::onPolicies),
				among(actions, IamActions::attaching), among(actions, IamActions::onInstanceProfiles),
				among(actions, IamActions::listing));
	}

	private static List<String> among(Collection<String> actions, Function<IamActions, List<String>> limitedTo) {
		return Stream.of(READ_ONLY, APPLY, REMOVE, RESTORE)
			.flatMap((use) -> limitedTo.apply(use).stream())
			.filter(actions::contains)
			.distinct()
			.sorted()
			.toList();
	}

	boolean isNone() {
		return equals(among(List.of()));
	}

}
