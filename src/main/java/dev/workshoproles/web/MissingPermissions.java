package dev.workshoproles.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.permissions.ConsolePermissions;
import dev.workshoproles.roles.plan.Plan;

/**
 * The permissions that a caller lacks, with the policy to ask an administrator for.
 *
 * @param actions the missing actions, in order
 * @param policy the policy that allows them, formatted as lines; empty if the console has
 * no use for any, or no policy of the caller would help
 * @param refusals who denies them, each reason once; empty if nobody was asked
 * @param isCertain whether no run can do all of it
 */
public record MissingPermissions(List<String> actions, String policy, List<Denial> refusals, boolean isCertain) {

	/** Nothing is missing. */
	public static final MissingPermissions NONE = new MissingPermissions(List.of(), "", List.of(), false);

	/**
	 * Limits the policy to the workshop's roles and policies.
	 * @param actions the missing actions that a policy of the caller would allow
	 * @param caller who lacks them, null if unknown, and then nothing is known to be
	 * missing
	 * @param workshop the workshop
	 */
	public static MissingPermissions of(Collection<String> actions, @Nullable Caller caller, Workshop workshop) {
		return (caller != null)
				? new MissingPermissions(List.copyOf(actions), policy(actions, caller, workshop), List.of(), false)
				: NONE;
	}

	/**
	 * Explains what IAM would deny.
	 * @param denied what IAM would deny
	 * @param plan the plan that needs it
	 * @param workshop the workshop
	 */
	public static MissingPermissions of(List<DeniedAction> denied, Plan plan, Workshop workshop, Sentences sentences) {
		Caller caller = plan.caller();
		List<String> own = denied.stream()
			.filter((one) -> one.refusedBy() == Refuser.IDENTITY_POLICY && one.absentKeys().isEmpty())
			.map(DeniedAction::action)
			.distinct()
			.sorted()
			.toList();
		Map<List<Object>, List<DeniedAction>> reasons = denied.stream()
			.collect(Collectors.groupingBy((one) -> List.of(one.refusedBy(), one.absentKeys()), LinkedHashMap::new,
					Collectors.toList()));
		return new MissingPermissions(denied.stream().map(DeniedAction::action).distinct().sorted().toList(),
				policy(own, caller, workshop),
				reasons.values().stream().map((same) -> Denial.of(same, plan, sentences)).toList(),
				denied.stream().anyMatch(DeniedAction::isCertain));
	}

	private static String policy(Collection<String> actions, Caller caller, Workshop workshop) {
		return new ConsolePermissions(workshop, caller.partition(), caller.accountId()).policies(actions).text();
	}

	/**
	 * Whether there is a policy to ask for.
	 */
	public boolean canBeAskedFor() {
		return !this.policy.isEmpty();
	}

	/**
	 * What one type of policy denies for one reason.
	 *
	 * @param sentence who denies what
	 * @param resources the ARNs that it is denied on
	 * @param help what helps
	 */
	public record Denial(String sentence, List<String> resources, RefusalText help) {

		static Denial of(List<DeniedAction> denied, Plan plan, Sentences sentences) {
			return new Denial(
					sentences.of("refusal." + denied.get(0).refusedBy(),
							denied.stream().map(DeniedAction::action).distinct().collect(Collectors.joining(", "))),
					denied.stream().flatMap((one) -> one.resources().stream()).distinct().sorted().toList(),
					RefusalText.of(denied, plan, plan.caller(), sentences));
		}

	}

}
