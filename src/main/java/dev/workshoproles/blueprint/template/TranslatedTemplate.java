package dev.workshoproles.blueprint.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.Finding;
import dev.workshoproles.blueprint.template.evaluation.WorkshopParameters;

/**
 * The workshop made of a template.
 *
 * @param workshop what a workshop file would contain, with documents instead of their
 * files
 * @param findings what the template has differently
 * @param lines the template's line of each role and policy, and of what they have, by
 * field in the workshop
 * @param parameters the names of the template's parameters, also of those that the
 * workshop does not need
 */
public record TranslatedTemplate(ObjectNode workshop, List<Finding> findings, Map<String, Integer> lines,
		Set<String> parameters) {

	public TranslatedTemplate {
		lines = Map.copyOf(lines);
		findings = List.copyOf(findings);
		parameters = Set.copyOf(parameters);
	}

	/**
	 * Whether a setting has done all it can: the template has such a parameter, on which
	 * at most names and conditions depend, and the workshop has none.
	 * @param setting the name of a value that the template was translated with
	 * @return whether the workshop does not need it
	 */
	public boolean hasUsed(String setting) {
		return this.parameters.stream().anyMatch((name) -> WorkshopParameters.areTheSame(name, setting))
				&& this.workshop.path("parameters")
					.propertyNames()
					.stream()
					.noneMatch((name) -> WorkshopParameters.areTheSame(name, setting));
	}

}
