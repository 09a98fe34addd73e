package dev.workshoproles.policy.form;

import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * A string, equal only to itself.
 */
public final class TextForm implements ElementForm {

	@Override
	public Stream<String> problems(LocatedValue element) {
		return element.value().isString() ? Stream.empty() : Stream.of(element.problem("must be a string."));
	}

	@Override
	public JsonNode normal(JsonNode value, Spelling spelling) {
		return value;
	}

}
