package dev.workshoproles.blueprint;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Notes each key that a workshop file must not have and reads on, so that all of them are
 * named at once.
 */
final class UnknownKeys extends DeserializationProblemHandler {

	private final String file;

	private final Problems problems;

	UnknownKeys(String file, Problems problems) {
		this.file = file;
		this.problems = problems;
	}

	@Override
	public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
			ValueDeserializer<?> deserializer, Object beanOrClass, String propertyName) {
		String pointer = parser.streamReadContext().pathAsPointer().toString();
		String field = pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.').replaceFirst("^\\.", "");
		this.problems.add(this.file, field, "unknown key");
		parser.skipChildren();
		return true;
	}

}
