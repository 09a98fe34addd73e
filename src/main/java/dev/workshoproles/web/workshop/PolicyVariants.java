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
 * @param narrow the document limited to the lab's own resources
 * @param told whether the workshop specifies the resources of its actions
 * @param staying the actions that cannot be limited, with reasons
 */
record PolicyVariants(String name, String wide, String narrow, boolean told, List<ActionReason> staying) {

	static PolicyVariants of(CustomerPolicy policy, Sentences sentences) {
		return new PolicyVariants(policy.name(), policy.wide().normalized(), policy.narrow().normalized(),
				!policy.limits().isEmpty(), ActionReason.of(policy.limits().withoutResource(), sentences));
	}

}
