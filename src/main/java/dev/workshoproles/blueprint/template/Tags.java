package dev.workshoproles.blueprint.template;

import java.util.Optional;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.template.evaluation.Evaluation;
import dev.workshoproles.blueprint.template.evaluation.Report;
import dev.workshoproles.blueprint.template.evaluation.TemplateResource;
import dev.workshoproles.blueprint.template.evaluation.Text;
import dev.workshoproles.blueprint.template.evaluation.Value;
import dev.workshoproles.blueprint.template.source.Place;

/**
 * The tags of a role or policy.
 */
record Tags(Evaluation evaluation, Report report) {

	private static final String PROPERTY = "Tags";

	/**
	 * The tags in the workshop's form.
	 * @return values by key, empty if there are none
	 */
	Optional<ObjectNode> of(TemplateResource resource) {
		Place place = resource.placeOf(PROPERTY);
		ObjectNode tags = JsonNodeFactory.instance.objectNode();
		this.evaluation.property(resource, PROPERTY).ifPresent((value) -> {
			if (value instanceof Value.Items list) {
				list.items().forEach((tag) -> add(tag, tags, place));
			}
			else {
				this.report.missing(place, "are no list of tags");
			}
		});
		return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
	}

	private void add(Value tag, ObjectNode tags, Place place) {
		if (!(tag instanceof Value.Fields fields && fields.fields().get("Key") instanceof Text key
				&& fields.fields().get("Value") instanceof Text value)) {
			this.report.missing(place, "has a tag without key or value");
			return;
		}
		this.evaluation.literal(key, place, "the key of a tag", "so the tag is left out").ifPresent((name) -> {
			if (tags.has(name)) {
				this.report.missing(place, "has the key " + name + " twice; the first value is taken");
			}
			else {
				tags.put(name, this.evaluation.parameters().written(value));
			}
		});
	}

}
