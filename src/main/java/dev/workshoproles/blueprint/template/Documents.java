package dev.workshoproles.blueprint.template;

import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import dev.workshoproles.blueprint.template.evaluation.Evaluation;
import dev.workshoproles.blueprint.template.evaluation.Report;
import dev.workshoproles.blueprint.template.evaluation.TemplateResource;
import dev.workshoproles.blueprint.template.evaluation.Text;
import dev.workshoproles.blueprint.template.evaluation.Value;
import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;
import dev.workshoproles.policy.statement.PolicyJson;

/**
 * The policy documents of a template: mappings, or JSON as a text, which is the only way
 * to use a function in a key.
 */
record Documents(Evaluation evaluation, Report report) {

	private static final String STATEMENT = "Statement";

	/**
	 * The document in a property.
	 * @return empty, and reported, if there is none or it is not known what kind of
	 * statements it has
	 */
	Optional<ObjectNode> of(TemplateResource resource, String property) {
		Place place = resource.placeOf(property);
		Optional<Value> value = this.evaluation.property(resource, property);
		if (value.isEmpty()) {
			this.report.missing(place, "is missing");
		}
		return value.flatMap((written) -> document(written, place));
	}

	/**
	 * The document in the workshop's form.
	 * @return empty, and reported, if it is not known what kind of statements it has
	 */
	Optional<ObjectNode> document(Value value, Place place) {
		Optional<ObjectNode> document = tree(value, place);
		if (document.isPresent() && hasUnknownStatement(document.get())) {
			this.report.missing(place, "has a statement that is not known");
			return Optional.empty();
		}
		return document;
	}

	private Optional<ObjectNode> tree(Value value, Place place) {
		if (value instanceof Value.Fields && node(value, place) instanceof ObjectNode document) {
			return Optional.of(document);
		}
		if (value instanceof Text text) {
			try {
				return Optional.of(PolicyJson.read(this.evaluation.parameters().writtenInDocument(text)));
			}
			catch (InvalidPolicyDocumentException ex) {
				this.report.missing(place, "is a text that is no policy document: " + String.join(" ", ex.problems()));
				return Optional.empty();
			}
		}
		this.report.missing(place, "is no policy document");
		return Optional.empty();
	}

	private static boolean hasUnknownStatement(ObjectNode document) {
		JsonNode statements = document.path(STATEMENT);
		return statements.isString() || (statements.isArray() && statements.valueStream().anyMatch(JsonNode::isString));
	}

	private JsonNode node(Value value, Place place) {
		if (value instanceof Text text) {
			return StringNode.valueOf(this.evaluation.parameters().writtenInDocument(text));
		}
		if (value instanceof Value.Fields mapping) {
			ObjectNode object = JsonNodeFactory.instance.objectNode();
			mapping.fields()
				.forEach((key, field) -> object.set(this.evaluation.parameters().writtenInDocument(Text.of(key)),
						node(field, place)));
			return object;
		}
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		if (value instanceof Value.Items list) {
			list.items().forEach((item) -> array.add(node(item, place)));
		}
		else if (value instanceof Value.Pieces pieces) {
			this.report.assumed(place, "the pieces of a text that is not known are taken as one");
			array.add(node(pieces.whole(), place));
		}
		return array;
	}

}
