package dev.workshoproles.blueprint.file;

import java.util.Map;

import dev.workshoproles.blueprint.ResourceScope;

/**
 * What is configured about a workshop besides its location.
 *
 * @param namePrefix the prefix of all role and policy names
 * @param scope the active variant of its policies
 * @param parameters the values of its parameters by name
 */
public record WorkshopSettings(String namePrefix, ResourceScope scope, Map<String, String> parameters) {

	/** Nothing is configured. */
	public static final WorkshopSettings NONE = new WorkshopSettings("", ResourceScope.WIDE, Map.of());

	public WorkshopSettings {
		parameters = Map.copyOf(parameters);
	}

}
