package dev.workshoproles.permissions;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.policy.PolicyDocument;

/**
 * What the console itself must be allowed, and what of it the caller lacks.
 *
 * @param accountId the account that the policies are for; null while nobody knows it:
 * then they are for any
 * @param uses one entry for each use of the console
 */
public record PermissionReport(@Nullable String accountId, List<Entry> uses) {

	/**
	 * One use of the console.
	 *
	 * @param use which
	 * @param policy the identity-based policy that allows it
	 * @param missing the actions of it that IAM would deny the caller; null when IAM does
	 * not let one know
	 */
	public record Entry(ConsoleUse use, PolicyDocument policy, @Nullable List<String> missing) {
	}

}
