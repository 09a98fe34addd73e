package dev.workshoproles.blueprint.file;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.ResourceScope;

/**
 * What is configured about a workshop besides its location.
 *
 * @param namePrefix the prefix of all role and policy names
 * @param scope the active variant of its policies
 * @param parameters the values of its parameters by name
 * @param organization the rules that take precedence over it
 */
public record WorkshopSettings(String namePrefix, ResourceScope scope, Map<String, String> parameters,
		OrganizationRules organization) {

	/** Nothing is configured. */
	public static final WorkshopSettings NONE = new WorkshopSettings("", ResourceScope.WIDE, Map.of());

	public WorkshopSettings {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * Settings without rules of an organisation.
	 * @param namePrefix the prefix of all role and policy names
	 * @param scope the active variant of its policies
	 * @param parameters the values of its parameters by name
	 */
	public WorkshopSettings(String namePrefix, ResourceScope scope, Map<String, String> parameters) {
		this(namePrefix, scope, parameters, OrganizationRules.NONE);
	}

	/** Without the values of some parameters. */
	WorkshopSettings without(Predicate<String> parameter) {
		Map<String, String> others = new HashMap<>(this.parameters);
		others.keySet().removeIf(parameter);
		return new WorkshopSettings(this.namePrefix, this.scope, others, this.organization);
	}

}
