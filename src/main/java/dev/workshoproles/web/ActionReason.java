package dev.workshoproles.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.PolicyBlueprint;

/**
 * Why the lab needs an action.
 *
 * @param action such as {@code sqs:ReceiveMessage}
 * @param reason what it is for and what stops working without it
 */
public record ActionReason(String action, String reason) {

	public static List<ActionReason> of(PolicyBlueprint policy, Sentences sentences) {
		return of(policy.reasons(), sentences);
	}

	public static List<ActionReason> of(Map<String, LocalizedText> reasons, Sentences sentences) {
		return reasons.entrySet()
			.stream()
			.map((entry) -> new ActionReason(entry.getKey(), sentences.of(entry.getValue())))
			.sorted(Comparator.comparing(ActionReason::action))
			.toList();
	}

}
