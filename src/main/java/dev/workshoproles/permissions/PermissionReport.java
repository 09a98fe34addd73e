package dev.workshoproles.permissions;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The permissions that the console itself needs, and those that the caller lacks.
 *
 * @param accountId the account that the policies are for; null if unknown: then they are
 * for any
 * @param uses one entry for each use of the console
 */
public record PermissionReport(@Nullable String accountId, List<Entry> uses) {

	/**
	 * One use of the console.
	 *
	 * @param use the use
	 * @param policies the identity-based policies that allow it together
	 * @param missing the actions that IAM would deny; null if IAM does not allow the
	 * simulation
	 */
	public record Entry(ConsoleUse use, ConsolePolicies policies, @Nullable List<String> missing) {
	}

}
