package dev.workshoproles.web;

import java.util.Comparator;
import java.util.List;

import dev.workshoproles.blueprint.PolicyBlueprint;

/**
 * Why the lab needs an action.
 *
 * @param action such as {@code sqs:ReceiveMessage}
 * @param reason what it is for and what stops working without it
 */
record ActionReason(String action, String reason) {

	static List<ActionReason> of(PolicyBlueprint policy, Sentences sentences) {
		return policy.reasons()
			.entrySet()
			.stream()
			.map((entry) -> new ActionReason(entry.getKey(), sentences.of(entry.getValue())))
			.sorted(Comparator.comparing(ActionReason::action))
			.toList();
	}

}
