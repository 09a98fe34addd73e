package dev.workshoproles.web;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.permissions.ConsolePermissions;

/**
 * The permissions that a caller lacks, with the policy to ask an administrator for.
 *
 * @param actions the missing actions, in order
 * @param policy the policy that allows them, formatted as lines; empty if the console has
 * no use for any
 */
public record MissingPermissions(List<String> actions, String policy) {

	/**
	 * Limits the policy to the workshop's roles and policies.
	 * @param actions the missing actions
	 * @param caller who lacks them, null if unknown, and then nothing is known to be
	 * missing
	 * @param workshop the workshop
	 */
	public static MissingPermissions of(Collection<String> actions, @Nullable Caller caller, Workshop workshop) {
		if (caller == null) {
			return new MissingPermissions(List.of(), "");
		}
		return new MissingPermissions(List.copyOf(actions),
				new ConsolePermissions(workshop, caller.partition(), caller.accountId()).policies(actions).text());
	}

	/**
	 * Whether there is a policy to ask for.
	 */
	public boolean canBeAskedFor() {
		return !this.policy.isEmpty();
	}

}
