package dev.workshoproles.account.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What to read of the account.
 *
 * @param purpose decides how much is read of each thing
 * @param roles the role names
 * @param policies the names of customer managed policies, each with a check of whether a
 * document is as wanted; an apply reads the versions of a policy whose document is not
 * @param awsPolicies the ARNs of policies that AWS manages, each with the roles that want
 * it; whether they exist is found out for an apply and for a status
 * @param search names that IAM says are taken although nothing is at the expected ARN:
 * they are looked for in IAM's listings, in any letter case and under any path
 */
public record SnapshotRequest(Purpose purpose, Collection<String> roles, Map<String, Predicate<String>> policies,
		Map<String, ? extends Collection<String>> awsPolicies, Set<String> search) {

	public SnapshotRequest {
		roles = List.copyOf(roles);
		policies = Map.copyOf(policies);
		awsPolicies = Map.copyOf(awsPolicies);
		search = Set.copyOf(search);
	}

	/** What the snapshot is for. */
	public enum Purpose {

		/** To tell how things stand. */
		STATUS,

		/** To bring the account to the blueprint. */
		APPLY,

		/** To delete. */
		REMOVE

	}

}
