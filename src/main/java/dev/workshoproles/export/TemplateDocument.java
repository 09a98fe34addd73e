package dev.workshoproles.export;

import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A policy document inside a CloudFormation template.
 */
final class TemplateDocument {

	private TemplateDocument() {
	}

	/**
	 * The document as an object, or as a text where CloudFormation would take a part of
	 * it for its own: for a function, or for a dynamic reference, which nothing else
	 * keeps it from resolving.
	 */
	static JsonNode of(PolicyText document) {
		JsonNode tree = document.tree();
		if (nodes(tree).noneMatch(TemplateDocument::isTakenForItsOwn)) {
			return tree;
		}
		return StringNode.valueOf(tree.toString().replace("{{", "\\u007b\\u007b"));
	}

	private static boolean isTakenForItsOwn(JsonNode node) {
		return node.asString("").contains("{{") || node.propertyNames()
			.stream()
			.anyMatch((name) -> name.equals("Ref") || name.startsWith("Fn::") || name.contains("{{"));
	}

	private static Stream<JsonNode> nodes(JsonNode node) {
		return Stream.concat(Stream.of(node), node.valueStream().flatMap(TemplateDocument::nodes));
	}

}
