package dev.workshoproles.permissions;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.Workshop;

import static dev.workshoproles.permissions.ConsoleUse.APPLY;
import static dev.workshoproles.permissions.ConsoleUse.READ_ONLY;
import static dev.workshoproles.permissions.ConsoleUse.REMOVE;
import static dev.workshoproles.permissions.ConsoleUse.RESTORE;

/**
 * The IAM actions that the console needs for a workshop. sts:GetCallerIdentity needs no
 * permission.
 * <p>
 * Which actions an operation takes, and what they can be limited to, is from the
 * <em>Service Authorization Reference</em> of IAM.
 *
 * @param byLimit the actions in alphabetical order, by what they are limited to
 */
record IamActions(Map<Limit, List<String>> byLimit) {

	private static final ConsoleUse[] ANY_USE = ConsoleUse.values();

	private static final List<Need> NEEDS = List.of(Need.of(Limit.ROLES, "CreateRole", APPLY),
			Need.of(Limit.ROLES, "DeleteRole", REMOVE), Need.of(Limit.ROLES, "DeleteRolePolicy", APPLY, REMOVE),
			Need.of(Limit.ROLES, "DetachRolePolicy", APPLY, REMOVE), Need.of(Limit.ROLES, "GetRole", ANY_USE),
			Need.of(Limit.ROLES, "GetRolePolicy", ANY_USE), Need.of(Limit.ROLES, "ListAttachedRolePolicies", ANY_USE),
			Need.of(Limit.ROLES, "ListInstanceProfilesForRole", READ_ONLY, REMOVE),
			Need.of(Limit.ROLES, "ListRolePolicies", ANY_USE),
			Need.of(Limit.ROLES, "PutRolePolicy", APPLY).forRoles(IamActions::hasInlinePolicies),
			Need.of(Limit.ROLES, "PutRolePolicy", RESTORE), Need.of(Limit.ROLES, "TagRole", APPLY, RESTORE).forTags(),
			// No use depends on it: it is only asked for.
			Need.of(Limit.ROLES, "SimulatePrincipalPolicy"),
			Need.of(Limit.ROLES, "UpdateAssumeRolePolicy", APPLY, RESTORE),
			Need.of(Limit.ROLES, "UpdateRole", APPLY).forRoles(IamActions::hasSettings),
			Need.of(Limit.POLICIES, "CreatePolicy", APPLY),
			Need.of(Limit.POLICIES, "CreatePolicyVersion", APPLY, RESTORE),
			Need.of(Limit.POLICIES, "DeletePolicy", REMOVE),
			Need.of(Limit.POLICIES, "DeletePolicyVersion", APPLY, REMOVE, RESTORE),
			Need.of(Limit.POLICIES, "GetPolicy", ANY_USE), Need.of(Limit.POLICIES, "GetPolicyVersion", ANY_USE),
			Need.of(Limit.POLICIES, "ListEntitiesForPolicy", READ_ONLY, REMOVE),
			Need.of(Limit.POLICIES, "ListPolicyVersions", ANY_USE),
			Need.of(Limit.POLICIES, "TagPolicy", APPLY, RESTORE).forTags(),
			// What the console gives a role and does not create must exist.
			Need.of(Limit.REQUIRED_POLICIES, "GetPolicy", READ_ONLY, APPLY, RESTORE),
			Need.of(Limit.ATTACHMENTS, "AttachRolePolicy", APPLY),
			Need.of(Limit.BOUNDARIES, "PutRolePermissionsBoundary", APPLY),
			// AddRoleToInstanceProfile needs both.
			Need.of(Limit.PASSED_ROLES, "PassRole", APPLY),
			Need.of(Limit.INSTANCE_PROFILES, "AddRoleToInstanceProfile", APPLY),
			Need.of(Limit.INSTANCE_PROFILES, "CreateInstanceProfile", APPLY),
			Need.of(Limit.INSTANCE_PROFILES, "DeleteInstanceProfile", REMOVE),
			Need.of(Limit.INSTANCE_PROFILES, "GetInstanceProfile", ANY_USE),
			Need.of(Limit.INSTANCE_PROFILES, "RemoveRoleFromInstanceProfile", APPLY),
			Need.of(Limit.INSTANCE_PROFILES, "TagInstanceProfile", APPLY).forTags(),
			Need.of(Limit.ANY_INSTANCE_PROFILE, "RemoveRoleFromInstanceProfile", REMOVE),
			// All seats at one look, and whether a class has room.
			Need.of(Limit.ACCOUNT, "GetAccountAuthorizationDetails", READ_ONLY).forClass(),
			Need.of(Limit.ACCOUNT, "GetAccountSummary", READ_ONLY).forClass(),
			Need.of(Limit.ACCOUNT, "ListInstanceProfiles", APPLY).forRoles(IamActions::hasInstanceProfile),
			Need.of(Limit.ACCOUNT, "ListPolicies", ANY_USE).forRoles(IamActions::hasOwnPolicies),
			Need.of(Limit.ACCOUNT, "ListRoles", APPLY, RESTORE));

	/**
	 * Those for one use.
	 * @param ofClass whether the workshop is that of a seat in a class
	 */
	static IamActions of(ConsoleUse use, Workshop workshop, boolean ofClass) {
		return matching((need) -> need.uses().contains(use) && need.isOf(workshop) && (ofClass || !need.isForClass()));
	}

	/**
	 * Those of all uses that are among some actions.
	 */
	static IamActions among(Collection<String> actions, Workshop workshop) {
		return matching((need) -> actions.contains(need.action()) && need.isOf(workshop));
	}

	private static IamActions matching(Predicate<Need> condition) {
		Map<Limit, List<String>> byLimit = new EnumMap<>(Limit.class);
		for (Limit limit : Limit.values()) {
			byLimit.put(limit,
					NEEDS.stream()
						.filter((need) -> need.limit() == limit)
						.filter(condition)
						.map(Need::action)
						.distinct()
						.sorted()
						.toList());
		}
		return new IamActions(byLimit);
	}

	List<String> limitedTo(Limit limit) {
		return this.byLimit.getOrDefault(limit, List.of());
	}

	private static boolean hasInlinePolicies(RoleBlueprint role) {
		return !role.inlinePolicies().isEmpty();
	}

	private static boolean hasSettings(RoleBlueprint role) {
		RoleOptions options = role.options();
		return options.description() != null || options.maxSessionSeconds() != null;
	}

	private static boolean hasInstanceProfile(RoleBlueprint role) {
		return role.options().instanceProfile() != null;
	}

	private static boolean hasOwnPolicies(RoleBlueprint role) {
		return !role.ownPolicies().isEmpty();
	}

	/**
	 * An action that some uses need.
	 *
	 * @param workshops the workshops that need it
	 * @param isForClass whether only a class needs it
	 */
	private record Need(Limit limit, String action, List<ConsoleUse> uses, Predicate<Workshop> workshops,
			boolean isForClass) {

		static Need of(Limit limit, String operation, ConsoleUse... uses) {
			return new Need(limit, "iam:" + operation, List.of(uses), (workshop) -> !workshop.roles().isEmpty(), false);
		}

		Need forClass() {
			return new Need(this.limit, this.action, this.uses, this.workshops, true);
		}

		Need forRoles(Predicate<RoleBlueprint> some) {
			return and((workshop) -> workshop.roles().stream().anyMatch(some));
		}

		/** Only where things are tagged. */
		Need forTags() {
			return and((workshop) -> workshop.organization().tagging());
		}

		private Need and(Predicate<Workshop> condition) {
			return new Need(this.limit, this.action, this.uses, this.workshops.and(condition), this.isForClass);
		}

		boolean isOf(Workshop workshop) {
			return this.workshops.test(workshop);
		}

	}

}
