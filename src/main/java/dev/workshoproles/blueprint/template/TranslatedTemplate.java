package dev.workshoproles.blueprint.template;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.Finding;

/**
 * The workshop made of a template.
 *
 * @param workshop what a workshop file would contain, with documents instead of their
 * files
 * @param findings what the template has differently
 */
public record TranslatedTemplate(ObjectNode workshop, List<Finding> findings) {

	public TranslatedTemplate {
		findings = List.copyOf(findings);
	}

}
