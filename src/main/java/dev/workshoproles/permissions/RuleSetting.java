package dev.workshoproles.permissions;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.roles.compare.OwnershipTags;
import dev.workshoproles.roles.plan.InstanceProfileStep.CreateInstanceProfile;
import dev.workshoproles.roles.plan.InstanceProfileStep.TagInstanceProfile;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PolicyStep.CreatePolicy;
import dev.workshoproles.roles.plan.PolicyStep.TagPolicy;
import dev.workshoproles.roles.plan.RoleStep.AttachRolePolicy;
import dev.workshoproles.roles.plan.RoleStep.CreateRole;
import dev.workshoproles.roles.plan.RoleStep.PutRolePermissionsBoundary;
import dev.workshoproles.roles.plan.RoleStep.PutRolePolicy;
import dev.workshoproles.roles.plan.RoleStep.TagRole;
import dev.workshoproles.roles.plan.Step;

/**
 * The settings of the console by which it meets conditions of the account: they may put
 * an end to a refusal.
 */
public enum RuleSetting {

	/** Every role gets this permissions boundary. */
	PERMISSIONS_BOUNDARY("console.permissions-boundary"),

	/** Everything is created under this path. */
	PATH("console.path"),

	/** Everything gets these tags. */
	TAGS("console.tags.KEY"),

	/** Nothing gets any tag, if it is {@code false}. */
	TAGGING("console.tagging");

	private static final String TAG_ACTION = "iam:Tag";

	private static final Set<String> OWNERSHIP = Set.of(OwnershipTags.OWNER, OwnershipTags.CREATOR);

	private final String property;

	RuleSetting(String property) {
		this.property = property;
	}

	/**
	 * The name of the setting.
	 * @return such as {@code console.path}
	 */
	public String property() {
		return this.property;
	}

	/**
	 * The settings that may put an end to a refusal. AWS does not say which condition is
	 * not met, so these are all that the step could have and has not. Where it refuses
	 * the tagging, it may be the tags themselves, unless they were asked for.
	 * @param step the refused step
	 * @param action the refused action, such as {@code iam:TagRole}, which creating a
	 * role with tags also needs
	 * @param refusedBy who refused it, null if AWS does not say
	 * @return empty if none makes a difference
	 */
	public static List<RuleSetting> toTry(Step step, String action, @Nullable Refuser refusedBy) {
		Set<RuleSetting> lacking = EnumSet.noneOf(RuleSetting.class);
		boolean tagging = action.startsWith(TAG_ACTION);
		if ((refusedBy == null || refusedBy.mayHaveConditions()) && (!tagging || isAction(step, action))) {
			lacking.addAll(lacking(step));
		}
		addIf(tagging && hasOnlyOwnTags(step), TAGGING, lacking);
		return List.copyOf(lacking);
	}

	/**
	 * The settings that may put an end to a denial: those that the caller's policies
	 * depend on, if IAM says so.
	 * @param denied the denied action
	 * @param plan the plan that needs it
	 * @return empty if none makes a difference
	 */
	public static List<RuleSetting> toTry(DeniedAction denied, Plan plan) {
		Set<RuleSetting> named = EnumSet.noneOf(RuleSetting.class);
		denied.absentKeys().stream().flatMap(RuleSetting::ofKey).forEach(named::add);
		if (named.isEmpty()) {
			plan.steps()
				.stream()
				.filter((step) -> isAction(step, denied.action()) || denied.action().equals(tagAction(step)))
				.forEach((step) -> named.addAll(toTry(step, denied.action(), denied.refusedBy())));
		}
		return List.copyOf(named);
	}

	private static Stream<RuleSetting> ofKey(String key) {
		if (key.equalsIgnoreCase(ConditionKey.PERMISSIONS_BOUNDARY.iamName())) {
			return Stream.of(PERMISSIONS_BOUNDARY);
		}
		boolean tag = key.equalsIgnoreCase("aws:TagKeys")
				|| key.regionMatches(true, 0, PermissionQuestion.TAG, 0, PermissionQuestion.TAG.length());
		return tag ? Stream.of(TAGS) : Stream.empty();
	}

	private static boolean isAction(Step step, String action) {
		return action.equals("iam:" + step.operation().iamName());
	}

	/** What else a step needs because of its tags. */
	private static String tagAction(Step step) {
		return TAG_ACTION + switch (step.type()) {
			case ROLE -> "Role";
			case POLICY -> "Policy";
			case INSTANCE_PROFILE -> "InstanceProfile";
		};
	}

	private static boolean hasOnlyOwnTags(Step step) {
		return tags(step).filter((tags) -> OWNERSHIP.containsAll(tags.keySet())).isPresent();
	}

	private static Optional<Map<String, String>> tags(Step step) {
		Map<String, String> tags = (step instanceof CreateRole role) ? role.tags()
				: (step instanceof CreatePolicy policy) ? policy.tags()
						: (step instanceof CreateInstanceProfile profile) ? profile.tags()
								: (step instanceof TagRole role) ? role.tags()
										: (step instanceof TagPolicy policy) ? policy.tags()
												: (step instanceof TagInstanceProfile profile) ? profile.tags() : null;
		return Optional.ofNullable(tags);
	}

	/** Attaching may depend on the boundary of the role, and tagging on its tags. */
	private static Set<RuleSetting> lacking(Step step) {
		Set<RuleSetting> lacking = EnumSet.noneOf(RuleSetting.class);
		if (step instanceof CreateRole role) {
			addIf(role.permissionsBoundary() == null, PERMISSIONS_BOUNDARY, lacking);
			addCreated(role.path(), role.tags(), lacking);
		}
		else if (step instanceof CreatePolicy policy) {
			addCreated(policy.path(), policy.tags(), lacking);
		}
		else if (step instanceof CreateInstanceProfile profile) {
			addCreated(profile.path(), profile.tags(), lacking);
		}
		else if (step instanceof PutRolePermissionsBoundary || step instanceof AttachRolePolicy
				|| step instanceof PutRolePolicy) {
			lacking.add(PERMISSIONS_BOUNDARY);
		}
		else if (step instanceof TagRole || step instanceof TagPolicy || step instanceof TagInstanceProfile) {
			lacking.add(TAGS);
		}
		return lacking;
	}

	private static void addCreated(@Nullable String path, Map<String, String> tags, Set<RuleSetting> lacking) {
		addIf(path == null || path.equals("/"), PATH, lacking);
		addIf(OWNERSHIP.containsAll(tags.keySet()), TAGS, lacking);
	}

	private static void addIf(boolean absent, RuleSetting setting, Set<RuleSetting> lacking) {
		if (absent) {
			lacking.add(setting);
		}
	}

}
