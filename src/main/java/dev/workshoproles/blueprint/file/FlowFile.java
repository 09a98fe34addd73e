package dev.workshoproles.blueprint.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.LocalizedText;

/**
 * A station as written in the workshop file.
 */
record FlowFile(@NotEmpty(message = MISSING) String service, String resource, @Nullable String role,
		@Nullable @Valid Next next) {

	private static final String MISSING = "must not be empty";

	private static final Shape TEXT = new Shape.Text(List.of());

	/** The structure of a station. */
	static final Shape SHAPE = new Shape.Fields(
			Map.of("service", TEXT, "resource", TEXT, "role", TEXT, "next", new Shape.Fields(
					Map.of("actions", new Shape.Items(TEXT), "policy", TEXT, "origin", new Shape.Localized()))));

	FlowFile {
		service = Objects.requireNonNullElse(service, "");
		resource = Objects.requireNonNullElse(resource, "");
	}

	record Next(List<String> actions, @Nullable String policy, @Nullable LocalizedText origin) {

		Next {
			actions = Objects.requireNonNullElse(actions, List.of());
		}
	}

}
