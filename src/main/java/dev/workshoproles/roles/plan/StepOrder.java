package dev.workshoproles.roles.plan;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects the ids of the steps that another one depends on.
 */
final class StepOrder {

	private StepOrder() {
	}

	static Set<String> idsOf(Collection<? extends Step> steps) {
		return steps.stream().map(Step::id).collect(Collectors.toUnmodifiableSet());
	}

}
