package dev.workshoproles.api;

import java.util.List;

import dev.workshoproles.roles.ResourceType;
import dev.workshoproles.roles.Untouched;

/**
 * A role or policy that is left as it is although it was asked for.
 */
record UntouchedView(ResourceType type, String name, Untouched.Reason reason, List<String> details, String message) {

	static List<UntouchedView> of(List<Untouched> untouched, Texts texts) {
		return untouched.stream()
			.map((one) -> new UntouchedView(one.type(), one.name(), one.reason(), one.details(), texts.say(one)))
			.toList();
	}

}
