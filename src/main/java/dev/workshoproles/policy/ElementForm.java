package dev.workshoproles.policy;

import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * The type of value an element takes, and the one way of writing all values that mean the
 * same.
 */
interface ElementForm {

	/**
	 * Why a value cannot be read, in sentences with their place; nothing if it can.
	 */
	Stream<String> problems(Placed element);

	/**
	 * The value in normal form. Only for values without {@link #problems}.
	 */
	JsonNode normal(JsonNode value, Spelling spelling);

}
