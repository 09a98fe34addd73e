package dev.workshoproles.api.plans;

import java.util.List;

import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Untouched;

/**
 * A role, policy or instance profile that is left unchanged although the request covers
 * it.
 */
public record UntouchedView(ResourceType type, String name, Untouched.Reason reason, List<String> details,
		String message) {

	/** What is left unchanged, under a heading, if there is anything. */
	public static void print(String heading, List<UntouchedView> untouched, Printout out) {
		if (!untouched.isEmpty()) {
			out.heading(heading);
			untouched.forEach((one) -> out.item(one.message()));
		}
	}

	public static List<UntouchedView> of(List<Untouched> untouched, Texts texts) {
		return untouched.stream()
			.map((one) -> new UntouchedView(one.type(), one.name(), one.reason(), one.details(),
					texts.say(one.sentence(texts.locale()))))
			.toList();
	}

}
