package dev.workshoproles.account.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A request to read roles, policies and instance profiles.
 *
 * @param purpose decides how much is read of each
 * @param roles the role names
 * @param policies the names of customer managed policies, each with its wanted state
 * @param requiredPolicies the ARNs of managed policies that the console does not create,
 * each with the roles that need it, attached or as their permissions boundary; their
 * existence is checked for an apply and for a status
 * @param instanceProfiles the names of instance profiles
 * @param search names that IAM reports as taken although nothing is at the expected ARN:
 * they are searched in IAM's listings, in any letter case and under any path; for a
 * removal only those of policies
 */
public record SnapshotRequest(Purpose purpose, Collection<String> roles, Map<String, WantedPolicy> policies,
		Map<String, ? extends Collection<String>> requiredPolicies, Collection<String> instanceProfiles,
		Set<String> search) {

	public SnapshotRequest {
		roles = List.copyOf(roles);
		policies = Map.copyOf(policies);
		requiredPolicies = Map.copyOf(requiredPolicies);
		instanceProfiles = List.copyOf(instanceProfiles);
		search = Set.copyOf(search);
	}

	/**
	 * What a customer managed policy should be.
	 *
	 * @param arn the expected ARN, path included
	 * @param document a test for the wanted document; an apply reads the versions of a
	 * policy that fails it
	 */
	public record WantedPolicy(String arn, Predicate<String> document) {
	}

	/** The purpose of a snapshot. */
	public enum Purpose {

		/** To show the status. */
		STATUS,

		/** To bring the account to the blueprint. */
		APPLY,

		/** To delete. */
		REMOVE

	}

}
