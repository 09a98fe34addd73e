package dev.workshoproles.export;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Policy documents and texts inside a CloudFormation template.
 *
 * @param expressions what {@code Fn::Sub} substitutes for the placeholders
 */
record TemplateValues(Expressions expressions) {

	/**
	 * The document as an object, or as a string if CloudFormation would interpret a part
	 * of it as an intrinsic function or dynamic reference, or if a placeholder is in a
	 * key, where no function can be.
	 */
	JsonNode document(PolicyText document) {
		JsonNode tree = document.tree();
		if (nodes(tree).noneMatch(TemplateValues::isInterpreted)) {
			return substituted(tree);
		}
		return substituted(StringNode.valueOf(tree.toString().replace("{{", "\\u007b\\u007b")));
	}

	/**
	 * The text as a string. One that CloudFormation would interpret as a dynamic
	 * reference, for which it has no escape, is broken by a space.
	 */
	JsonNode text(String text) {
		return substituted(StringNode.valueOf(text.replace("{{resolve:", "{ {resolve:")));
	}

	/** Has all placeholders replaced. */
	private JsonNode substituted(JsonNode node) {
		if (node instanceof ObjectNode object) {
			List.copyOf(object.propertyNames()).forEach((name) -> object.set(name, substituted(object.path(name))));
		}
		else if (node instanceof ArrayNode array) {
			IntStream.range(0, array.size()).forEach((index) -> array.set(index, substituted(array.path(index))));
		}
		else if (Expressions.areIn(node.asString(""))) {
			String literal = node.stringValue().replace("${", "${!");
			return JsonNodeFactory.instance.objectNode().put("Fn::Sub", this.expressions.in(literal));
		}
		return node;
	}

	private static boolean isInterpreted(JsonNode node) {
		return node.asString("").contains("{{") || node.propertyNames()
			.stream()
			.anyMatch((name) -> name.equals("Ref") || name.startsWith("Fn::") || name.contains("{{")
					|| Expressions.areIn(name));
	}

	private static Stream<JsonNode> nodes(JsonNode node) {
		return Stream.concat(Stream.of(node), node.valueStream().flatMap(TemplateValues::nodes));
	}

}
