package dev.workshoproles.web.workshop;

import java.util.List;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.web.ActionReason;
import dev.workshoproles.web.DiffLine;
import dev.workshoproles.web.DocumentDiff;
import dev.workshoproles.web.Sentences;

/**
 * A policy in its two variants.
 *
 * @param name its name
 * @param wide the workshop's own document, with what the other lacks marked
 * @param narrow the document limited to the lab's own resources, likewise
 * @param told whether the workshop specifies the resources of its actions
 * @param staying the actions that cannot be limited, with reasons
 */
record PolicyVariants(String name, List<DiffLine> wide, List<DiffLine> narrow, boolean told,
		List<ActionReason> staying) {

	static PolicyVariants of(CustomerPolicy policy, Sentences sentences) {
		List<DiffLine> both = DocumentDiff.lines(policy.wide().normalized(), policy.narrow().normalized());
		return new PolicyVariants(policy.name(), both.stream().filter((line) -> !line.isNew()).toList(),
				both.stream().filter((line) -> !line.isGone()).toList(), !policy.limits().isEmpty(),
				ActionReason.of(policy.limits().withoutResource(), sentences));
	}

}
