package dev.workshoproles.web.workshop;

import java.util.List;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.web.ActionReason;
import dev.workshoproles.web.Sentences;

/**
 * A policy in its two variants.
 *
 * @param name its name
 * @param wide the workshop's own document
 * @param narrow the document on the lab's own resources
 * @param told whether the workshop says which resources its actions are for
 * @param staying the actions that cannot be limited, and why
 */
record PolicyVariants(String name, String wide, String narrow, boolean told, List<ActionReason> staying) {

	static PolicyVariants of(CustomerPolicy policy, Sentences sentences) {
		return new PolicyVariants(policy.name(), policy.wide().normalized(), policy.narrow().normalized(),
				!policy.limits().isEmpty(), ActionReason.of(policy.limits().withoutResource(), sentences));
	}

}
