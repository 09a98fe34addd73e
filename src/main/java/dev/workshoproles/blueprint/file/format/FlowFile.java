package dev.workshoproles.blueprint.file.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.LocalizedText;

/**
 * A station of the data flow as written in the workshop file.
 *
 * @param service the AWS service, such as {@code SQS}
 * @param resource the lab's name for it, empty if there is none
 * @param role the name of its role, without prefix
 * @param next how data reaches the next station
 */
public record FlowFile(String service, String resource, @Nullable String role, @Nullable Next next) {

	/** The structure of a station. */
	static final Shape SHAPE = new Shape.Fields(Map.of("service", TextShape.ANY.notEmpty(), "resource", TextShape.ANY,
			"role", TextShape.ANY, "next", new Shape.Fields(Map.of("actions", new Shape.Items(TextShape.ANY), "policy",
					TextShape.ANY, "origin", new Shape.Localized()))),
			"service");

	public FlowFile {
		service = Objects.requireNonNullElse(service, "");
		resource = Objects.requireNonNullElse(resource, "");
	}

	/**
	 * How data reaches the next station.
	 *
	 * @param actions the required permissions
	 * @param policy the policy that grants them, as the role names it
	 * @param origin how they are granted otherwise
	 */
	public record Next(List<String> actions, @Nullable String policy, @Nullable LocalizedText origin) {

		public Next {
			actions = Objects.requireNonNullElse(actions, List.of());
		}
	}

}
