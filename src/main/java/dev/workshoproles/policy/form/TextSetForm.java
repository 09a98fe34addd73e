package dev.workshoproles.policy.form;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A string or an array of strings, as a set. The normal form is always an array, so that
 * a second value adds just one line to a diff.
 */
enum TextSetForm implements ElementForm {

	/**
	 * Case-sensitive: resources, principals and condition values.
	 */
	EXACT,

	/**
	 * Case-insensitive: actions.
	 */
	CASELESS;

	@Override
	public Stream<String> problems(LocatedValue element) {
		return element.elements()
			.filter((text) -> !text.value().isString())
			.map((text) -> text.problem("must be a string or an array of strings."));
	}

	@Override
	public JsonNode normal(JsonNode value, Spelling spelling) {
		return normal(new LocatedValue("", value).elements().map((text) -> text.value().stringValue()), spelling);
	}

	ArrayNode normal(Stream<String> texts, Spelling spelling) {
		Map<String, String> written = new TreeMap<>();
		texts.forEach((text) -> written.merge(key(text), text, TextSetForm::first));
		ArrayNode normal = JsonNodeFactory.instance.arrayNode();
		((spelling == Spelling.FOLDED) ? written.keySet() : written.values()).forEach(normal::add);
		return normal;
	}

	private String key(String text) {
		return (this == CASELESS) ? Spelling.fold(text) : text;
	}

	// Chooses between two spellings regardless of their order in the document.
	private static String first(String one, String other) {
		return (one.compareTo(other) <= 0) ? one : other;
	}

}
