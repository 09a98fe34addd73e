package dev.workshoproles.blueprint.template;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.Finding;

/**
 * The workshop made of a template.
 *
 * @param workshop what a workshop file would contain, with documents instead of their
 * files
 * @param findings what the template has differently
 * @param lines the template's line of each role and policy, and of what they have, by
 * field in the workshop
 */
public record TranslatedTemplate(ObjectNode workshop, List<Finding> findings, Map<String, Integer> lines) {

	public TranslatedTemplate {
		lines = Map.copyOf(lines);
		findings = List.copyOf(findings);
	}

}
