package dev.workshoproles.account.snapshot;

import java.util.Map;
import java.util.Set;

import dev.workshoproles.account.calls.Caller;

/**
 * The requested roles, policies and instance profiles as found in the account at about
 * the same time.
 *
 * @param caller the caller that read it
 * @param roles the observations by role name
 * @param policies the observations by name of customer managed policy
 * @param instanceProfiles the observations by name of instance profile
 * @param missingPolicies the ARNs of required policies that no role can be given, because
 * they do not exist or are deprecated
 */
public record Snapshot(Caller caller, Map<String, Observation<ObservedRole>> roles,
		Map<String, Observation<ObservedPolicy>> policies,
		Map<String, Observation<ObservedInstanceProfile>> instanceProfiles, Set<String> missingPolicies) {

	public Snapshot {
		roles = Map.copyOf(roles);
		policies = Map.copyOf(policies);
		instanceProfiles = Map.copyOf(instanceProfiles);
		missingPolicies = Set.copyOf(missingPolicies);
	}

	/**
	 * Gets the observation of a role.
	 * @param name a requested name
	 * @return the role, its absence, or why it could not be read
	 */
	public Observation<ObservedRole> role(String name) {
		return this.roles.getOrDefault(name, new Observation.Absent<>());
	}

	/**
	 * Gets the observation of a customer managed policy.
	 * @param name a requested name
	 * @return the policy, its absence, or why it could not be read
	 */
	public Observation<ObservedPolicy> policy(String name) {
		return this.policies.getOrDefault(name, new Observation.Absent<>());
	}

	/**
	 * Gets the observation of an instance profile.
	 * @param name a requested name
	 * @return the instance profile, its absence, or why it could not be read
	 */
	public Observation<ObservedInstanceProfile> instanceProfile(String name) {
		return this.instanceProfiles.getOrDefault(name, new Observation.Absent<>());
	}

}
