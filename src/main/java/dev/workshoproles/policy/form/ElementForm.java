package dev.workshoproles.policy.form;

import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * The type of an element's values, and their normal form.
 */
public interface ElementForm {

	/**
	 * Sentences that say where and why a value is invalid; empty if it is valid.
	 */
	public Stream<String> problems(LocatedValue element);

	/**
	 * The normal form of a value without {@link #problems}.
	 */
	public JsonNode normal(JsonNode value, Spelling spelling);

}
