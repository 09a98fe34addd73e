package dev.workshoproles.blueprint.file;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.LocalizedText;

/**
 * The expected structure of a part of the workshop file. It is validated as a whole
 * before binding, which would stop at the first value of a wrong type.
 */
sealed interface Shape {

	JsonNodeFactory NODES = JsonNodeFactory.instance;

	/**
	 * Reports what does not fit.
	 * @return a node that can be bound: the given one, or an empty one in its place
	 */
	JsonNode validated(JsonNode node, FieldPath place);

	/** The replacement in a list for an item that is missing or wrong. */
	default JsonNode emptyNode() {
		return NODES.nullNode();
	}

	private static JsonNode refuse(FieldPath place, String message) {
		place.report(message);
		return NODES.nullNode();
	}

	/**
	 * A string.
	 *
	 * @param choices the allowed strings, empty for any
	 */
	record Text(List<String> choices) implements Shape {

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			if (node.isNull()) {
				return node;
			}
			if (!node.isString()) {
				return refuse(place, "must be a text; what reads as a number or as true or false needs quotes");
			}
			boolean known = this.choices.isEmpty() || this.choices.contains(node.stringValue());
			return known ? node : refuse(place, "must be one of " + String.join(", ", this.choices));
		}

		@Override
		public JsonNode emptyNode() {
			return NODES.stringNode("");
		}

	}

	/** A text in English, or a text for each language. */
	record Localized() implements Shape {

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			boolean texts = node.isString() || (node.isObject()
					&& node.properties().stream().allMatch((language) -> language.getValue().isString()));
			if (!texts) {
				return node.isNull() ? node : refuse(place, "must be a text, or a mapping from language to text");
			}
			JsonNode english = node.isString() ? node : node.path(LocalizedText.DEFAULT_LANGUAGE);
			return english.asString("").isBlank()
					? refuse(place, "must have a text in English (en), which stands in for other languages") : node;
		}

	}

	/** A list. */
	record Items(Shape item) implements Shape {

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			if (!(node instanceof ArrayNode items)) {
				return node.isNull() ? node : refuse(place, "must be a list");
			}
			for (int i = 0; i < items.size(); i++) {
				if (items.get(i).isNull()) {
					place.at(i).report("must not be empty");
				}
				JsonNode valid = this.item.validated(items.get(i), place.at(i));
				items.set(i, valid.isNull() ? this.item.emptyNode() : valid);
			}
			return items;
		}

	}

	/** A mapping with arbitrary keys. */
	record Entries(Shape value) implements Shape {

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			if (!(node instanceof ObjectNode entries)) {
				return node.isNull() ? node : refuse(place, "must be a mapping");
			}
			for (String key : List.copyOf(entries.propertyNames())) {
				if (entries.path(key).isNull()) {
					place.at(key).report("must not be empty");
				}
				entries.set(key, this.value.validated(entries.path(key), place.at(key)));
			}
			entries.removeIf(JsonNode::isNull);
			return entries;
		}

	}

	/** A mapping with known keys. */
	record Fields(Map<String, Shape> fields) implements Shape {

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			if (!(node instanceof ObjectNode entries)) {
				return node.isNull() ? node : refuse(place, "must be a mapping");
			}
			for (String key : List.copyOf(entries.propertyNames())) {
				Shape shape = this.fields.get(key);
				if (shape != null) {
					entries.set(key, shape.validated(entries.path(key), place.at(key)));
				}
				else {
					place.at(key).report("unknown key");
					entries.remove(key);
				}
			}
			return entries;
		}

		@Override
		public JsonNode emptyNode() {
			return NODES.objectNode();
		}

	}

}
