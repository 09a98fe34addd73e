package dev.workshoproles.policy;

import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An asterisk, or principals by type. The names differ by case: IAM's API reference says
 * so of service principals, and ARNs do.
 */
final class PrincipalForm implements ElementForm {

	private static final String EVERYONE = "*";

	@Override
	public Stream<String> problems(Placed element) {
		if (element.value().isObject()) {
			return element.properties().flatMap(TextSetForm.EXACT::problems);
		}
		return isEveryone(element.value()) ? Stream.empty()
				: Stream.of(element.problem("must be \"*\" or an object such as {\"Service\": \"...\"}."));
	}

	@Override
	public JsonNode normal(JsonNode value, Spelling spelling) {
		ObjectNode normal = JsonNodeFactory.instance.objectNode();
		if (isEveryone(value)) {
			// AWS calls the two writings equivalent.
			normal.putArray("AWS").add(EVERYONE);
			return normal;
		}
		new TreeSet<>(value.propertyNames())
			.forEach((type) -> normal.set(type, TextSetForm.EXACT.normal(value.path(type), spelling)));
		return normal;
	}

	private static boolean isEveryone(JsonNode value) {
		return value.isString() && EVERYONE.equals(value.stringValue());
	}

}
