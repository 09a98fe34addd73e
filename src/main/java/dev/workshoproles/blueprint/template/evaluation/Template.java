package dev.workshoproles.blueprint.template.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * A template's sections.
 *
 * @param name the file's name, for messages
 * @param stack the name that a stack made from it is assumed to have
 * @param root everything
 * @param resources the resources by logical id, in the template's order
 * @param given values of parameters that take precedence over their defaults, by name in
 * whatever case, with or without hyphens
 */
public record Template(String name, String stack, TemplateNode.Fields root, Map<String, TemplateResource> resources,
		Map<String, String> given) {

	private static final String RESOURCES = "Resources";

	public Template {
		resources = Collections.unmodifiableMap(resources);
		given = Map.copyOf(given);
	}

	/**
	 * Finds the sections.
	 * @param name the file's name
	 * @param stack the stack's name
	 * @param root the template
	 * @param given values of parameters
	 * @return the sections
	 */
	public static Template of(String name, String stack, TemplateNode.Fields root, Map<String, String> given) {
		Map<String, TemplateResource> resources = new LinkedHashMap<>();
		root.section(RESOURCES).fields().forEach((id, node) -> {
			if (node instanceof TemplateNode.Fields written) {
				Place place = place(root, RESOURCES).at(id, written.line());
				resources.put(id, new TemplateResource(id, written.text("Type"), written, place));
			}
		});
		return new Template(name, stack, root, resources, given);
	}

	/**
	 * The place of a section.
	 * @param section its name
	 * @return the place
	 */
	public Place place(String section) {
		return place(this.root, section);
	}

	private static Place place(TemplateNode.Fields root, String section) {
		TemplateNode node = root.fields().get(section);
		return Place.TEMPLATE.at(section, (node != null) ? node.line() : 0);
	}

	/**
	 * The resource of a logical id.
	 * @param logicalId the id
	 * @return empty if there is none
	 */
	public Optional<TemplateResource> resource(String logicalId) {
		return Optional.ofNullable(this.resources.get(logicalId));
	}

	/**
	 * Its parameters.
	 * @return their names, types and defaults
	 */
	public TemplateNode.Fields parameters() {
		return this.root.section("Parameters");
	}

	TemplateNode.Fields mappings() {
		return this.root.section("Mappings");
	}

	TemplateNode.Fields conditions() {
		return this.root.section("Conditions");
	}

}
