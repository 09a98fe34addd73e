package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.workshoproles.blueprint.Workshop;

/**
 * The policies that a role need not have yet, since only a later step of the workshop's
 * own instructions attaches them.
 *
 * @param workshop the workshop whose steps count
 */
record LaterAttachments(Workshop workshop) {

	/**
	 * Those that only steps attach which come after all steps that were done on the role.
	 * @param role the real name of a role that exists
	 * @param policies its policies
	 * @return the real names of policies, none of them attached
	 */
	Set<String> of(String role, List<PolicyState> policies) {
		int reached = policies.stream()
			.filter(PolicyState::attached)
			.mapToInt((policy) -> stepOf(role, policy))
			.max()
			.orElse(-1);
		return policies.stream()
			.filter((policy) -> stepOf(role, policy) > reached)
			.map((policy) -> policy.blueprint().name())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** -1 if the role is created with the policy. */
	private int stepOf(String role, PolicyState policy) {
		return this.workshop.laterStep(role, policy.blueprint().name()).orElse(-1);
	}

}
