package dev.workshoproles.blueprint.file.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.workshoproles.blueprint.LocalizedText;

/**
 * A step of the workshop's instructions as written in the workshop file.
 *
 * @param title the step's title in the instructions
 * @param roles the names of roles, without prefix
 * @param policies policies as roles name them
 */
public record StepFile(LocalizedText title, List<String> roles, List<String> policies) {

	/** The structure of a step. */
	static final Shape SHAPE = new Shape.Fields(Map.of("title", new Shape.Localized(), "roles",
			new Shape.Items(TextShape.ANY), "policies", new Shape.Items(TextShape.ANY)), "title");

	public StepFile {
		title = Objects.requireNonNullElse(title, LocalizedText.EMPTY);
		roles = Objects.requireNonNullElse(roles, List.of());
		policies = Objects.requireNonNullElse(policies, List.of());
	}

}
