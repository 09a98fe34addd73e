package dev.workshoproles.account.snapshot;

import java.util.Map;
import java.util.Set;

import dev.workshoproles.account.calls.Caller;

/**
 * What the account holds of that which was asked for, read at about the same time.
 *
 * @param caller who asked
 * @param roles what is at each role name
 * @param policies what is at each customer managed policy's name
 * @param missingAwsPolicies the ARNs of policies that AWS should manage and that IAM says
 * cannot be attached: they never were, or AWS has retired them
 */
public record Snapshot(Caller caller, Map<String, Observation<ObservedRole>> roles,
		Map<String, Observation<ObservedPolicy>> policies, Set<String> missingAwsPolicies) {

	public Snapshot {
		roles = Map.copyOf(roles);
		policies = Map.copyOf(policies);
		missingAwsPolicies = Set.copyOf(missingAwsPolicies);
	}

	/**
	 * What is at a role name.
	 * @param name a name that was asked for
	 * @return the role, its absence, or why it could not be read
	 */
	public Observation<ObservedRole> role(String name) {
		return this.roles.getOrDefault(name, new Observation.Absent<>());
	}

	/**
	 * What is at a customer managed policy's name.
	 * @param name a name that was asked for
	 * @return the policy, its absence, or why it could not be read
	 */
	public Observation<ObservedPolicy> policy(String name) {
		return this.policies.getOrDefault(name, new Observation.Absent<>());
	}

}
