package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.workshoproles.blueprint.WorkshopStep;

/**
 * The policies that a role need not have yet, since only a later step of the workshop's
 * own instructions attaches them.
 *
 * @param steps the steps in their order
 */
record LaterAttachments(List<WorkshopStep> steps) {

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
			.orElse(0);
		return policies.stream()
			.filter((policy) -> stepOf(role, policy) > reached)
			.map((policy) -> policy.blueprint().name())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The step that attaches a policy to a role that an earlier step has created; 0 if it
	 * is attached when the role is created.
	 */
	private int stepOf(String role, PolicyState policy) {
		int creation = IntStream.range(0, this.steps.size())
			.filter((step) -> this.steps.get(step).roles().contains(role))
			.findFirst()
			.orElse(this.steps.size());
		return IntStream.range(creation, this.steps.size())
			.filter((step) -> this.steps.get(step).roles().contains(role)
					&& this.steps.get(step).policies().contains(policy.blueprint().name()))
			.map((step) -> (step > creation) ? step : 0)
			.findFirst()
			.orElse(0);
	}

}
