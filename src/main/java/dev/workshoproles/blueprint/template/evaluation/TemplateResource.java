package dev.workshoproles.blueprint.template.evaluation;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * A resource of a template.
 *
 * @param logicalId its name in the template
 * @param type such as {@code AWS::IAM::Role}
 * @param written everything about it
 * @param place its place
 */
public record TemplateResource(String logicalId, String type, TemplateNode.Fields written, Place place) {

	private static final String PROPERTIES = "Properties";

	/**
	 * Its properties as written.
	 * @return without any if it has none
	 */
	public TemplateNode.Fields properties() {
		return this.written.section(PROPERTIES);
	}

	/**
	 * A property as written.
	 * @param name the property
	 * @return null if it has none of this name
	 */
	public @Nullable TemplateNode property(String name) {
		return properties().fields().get(name);
	}

	/**
	 * The place of a property.
	 * @param name the property
	 * @return the place, with the line of the resource if it has no such property
	 */
	public Place placeOf(String name) {
		TemplateNode property = property(name);
		int line = (property != null) ? property.line() : this.place.line();
		return this.place.at(PROPERTIES, this.written.line()).at(name, line);
	}

	/**
	 * The condition on which it exists.
	 * @return its name, empty if it always exists
	 */
	public String condition() {
		return this.written.text("Condition");
	}

}
