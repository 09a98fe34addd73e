package dev.workshoproles.policy.form;

import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * The type of value an element takes, and the one way of writing all values that mean the
 * same.
 */
public interface ElementForm {

	/**
	 * Why a value cannot be read, in sentences with their place; nothing if it can.
	 */
	public Stream<String> problems(LocatedValue element);

	/**
	 * The value in normal form. Only for values without {@link #problems}.
	 */
	public JsonNode normal(JsonNode value, Spelling spelling);

}
