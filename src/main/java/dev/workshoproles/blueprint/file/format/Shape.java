package dev.workshoproles.blueprint.file.format;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.NearestName;
import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * The expected structure of a part of a file. It is validated as a whole before binding,
 * which would stop at the first value of a wrong type. A key without value counts as
 * absent.
 */
public sealed interface Shape permits Shape.Localized, Shape.Items, Shape.Entries, Shape.Fields, Shape.Whole,
		Shape.Choice, Shape.AnyOf, Shape.Document, TextShape {

	JsonNodeFactory NODES = JsonNodeFactory.instance;

	String EMPTY = "must not be empty";

	String NO_LIST = "must be a list";

	String NO_MAPPING = "must be a mapping";

	/**
	 * Reports what does not fit.
	 * @param node the part, which is changed
	 * @param place where it is written
	 * @return a node that can be bound: the given one, or an empty one in its place
	 */
	JsonNode validated(JsonNode node, FieldPath place);

	/** The replacement in a list for an item that is missing or wrong. */
	default JsonNode emptyNode() {
		return NODES.nullNode();
	}

	static JsonNode refuse(FieldPath place, String message) {
		place.report(message);
		return NODES.nullNode();
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

	/** One of several words. */
	record Choice(List<String> words) implements Shape {

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			boolean known = node.isString() && this.words.contains(node.stringValue());
			return (known || node.isNull()) ? node : refuse(place, "must be one of " + String.join(", ", this.words));
		}

	}

	/** A whole number. */
	record Whole(int min, int max, String unit) implements Shape {

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			boolean fits = node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= this.min
					&& node.intValue() <= this.max;
			return (fits || node.isNull()) ? node : refuse(place,
					"must be a whole number of %s from %d to %d".formatted(this.unit, this.min, this.max));
		}

	}

	/**
	 * A document within the workshop file. Its elements are those of IAM, whose rules are
	 * checked elsewhere.
	 */
	record Document() implements Shape {

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			return (node.isObject() || node.isNull()) ? node : refuse(place, NO_MAPPING);
		}

	}

	/**
	 * One of several.
	 *
	 * @param text for a text
	 * @param list for a list
	 * @param mapping for a mapping
	 * @param flag whether true and false are possible too
	 * @param description what it must be
	 */
	record AnyOf(List<Shape> text, List<Shape> list, List<Shape> mapping, boolean flag,
			String description) implements Shape {

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			if (node.isNull() || (this.flag && node.isBoolean())) {
				return node;
			}
			List<Shape> fitting = node.isString() ? this.text
					: node.isArray() ? this.list : node.isObject() ? this.mapping : List.of();
			return fitting.isEmpty() ? refuse(place, this.description) : fitting.get(0).validated(node, place);
		}

	}

	/**
	 * A list.
	 *
	 * @param item what each item must be
	 * @param min how many there must be
	 * @param max how many there may be
	 * @param quota the limit, in a clause
	 */
	record Items(Shape item, int min, int max, String quota) implements Shape {

		/** Far more than anybody lists, so that a hostile file does not take long. */
		private static final int MANY = 1_000;

		/**
		 * A list of any number that somebody may write.
		 * @param item what each item must be
		 */
		public Items(Shape item) {
			this(item, 0);
		}

		/**
		 * A list of any number that somebody may write.
		 * @param item what each item must be
		 * @param min how many there must be
		 */
		public Items(Shape item, int min) {
			this(item, min, MANY, "which is far more than a workshop needs");
		}

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			if (!(node instanceof ArrayNode items)) {
				return node.isNull() ? node : refuse(place, NO_LIST);
			}
			if (items.size() < this.min) {
				place.reportBeside(EMPTY);
			}
			if (items.size() > this.max) {
				place.reportBeside("must be at most " + this.max + ", " + this.quota);
			}
			while (items.size() > Math.max(this.max, MANY)) {
				items.remove(items.size() - 1);
			}
			for (int i = 0; i < items.size(); i++) {
				if (items.get(i).isNull() && !place.at(i).isKnownToBeWrong()) {
					place.at(i).report(EMPTY);
				}
				JsonNode valid = this.item.validated(items.get(i), place.at(i));
				items.set(i, valid.isNull() ? this.item.emptyNode() : valid);
			}
			return items;
		}

	}

	/**
	 * A mapping with arbitrary keys.
	 *
	 * @param key what each key must be
	 * @param value what each value must be
	 */
	record Entries(TextShape key, Shape value) implements Shape {

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			if (!(node instanceof ObjectNode entries)) {
				return node.isNull() ? node : refuse(place, NO_MAPPING);
			}
			for (String key : List.copyOf(entries.propertyNames())) {
				FieldPath field = place.at(key);
				this.key.check(key, field);
				if (entries.path(key).isNull() && !field.isKnownToBeWrong()) {
					field.report(EMPTY);
				}
				entries.set(key, this.value.validated(entries.path(key), field));
			}
			entries.removeIf(JsonNode::isNull);
			return entries;
		}

	}

	/**
	 * A mapping with known keys.
	 *
	 * @param fields what the value of each key must be
	 * @param required the keys that it must have
	 * @param former the keys of the format's first version, by the one used instead
	 */
	record Fields(Map<String, Shape> fields, List<String> required, Map<String, String> former) implements Shape {

		/**
		 * A mapping whose keys never had other names.
		 * @param fields what the value of each key must be
		 * @param required the keys that it must have
		 */
		public Fields(Map<String, Shape> fields, String... required) {
			this(fields, List.of(required), Map.of());
		}

		@Override
		public JsonNode validated(JsonNode node, FieldPath place) {
			if (!(node instanceof ObjectNode entries)) {
				return node.isNull() ? node : refuse(place, NO_MAPPING);
			}
			for (String key : List.copyOf(entries.propertyNames())) {
				Shape shape = this.fields.get(key);
				if (shape != null) {
					entries.set(key, shape.validated(entries.path(key), place.at(key)));
				}
				else {
					reportUnknown(key, entries, place);
					entries.remove(key);
				}
			}
			List<String> missing = this.required.stream().filter((key) -> isMissing(key, entries, place)).toList();
			if (!missing.isEmpty()) {
				place.reportBeside("lacks " + String.join(", ", missing));
				missing.forEach((key) -> place.at(key).markWrong());
			}
			return entries;
		}

		private boolean isMissing(String key, ObjectNode entries, FieldPath place) {
			String other = this.former.get(key);
			if (entries.path(key).isNull() && !place.at(key).isKnownToBeWrong()) {
				place.at(key).report(EMPTY);
			}
			return !entries.has(key) && (other == null || !entries.hasNonNull(other))
					&& !place.at(key).isKnownToBeWrong();
		}

		/** What was meant is then not missing as well. */
		private void reportUnknown(String key, ObjectNode entries, FieldPath place) {
			if (place.problems().isFull()) {
				place.at(key).report("unknown key");
				return;
			}
			List<String> known = this.fields.keySet()
				.stream()
				.filter((field) -> !this.former.containsValue(field) && !field.startsWith("$"))
				.sorted()
				.toList();
			String nearest = NearestName.of(key, known).orElse("");
			place.at(key)
				.report("unknown key; " + (nearest.isEmpty() ? "there are " + String.join(", ", known)
						: "did you mean '" + nearest + "'?"));
			if (!nearest.isEmpty() && !entries.has(nearest)) {
				place.at(nearest).markWrong();
			}
		}

		@Override
		public JsonNode emptyNode() {
			return NODES.objectNode();
		}

	}

}
