package dev.workshoproles.export;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import dev.workshoproles.blueprint.ResourceLocation;

/**
 * A policy document inside a CloudFormation template.
 */
final class TemplateDocument {

	private static final ResourceLocation PSEUDO_PARAMETERS = new ResourceLocation("${AWS::Partition}",
			"${AWS::AccountId}", "${AWS::Region}");

	private TemplateDocument() {
	}

	/**
	 * The document as an object, or as a string if CloudFormation would interpret a part
	 * of it as an intrinsic function or dynamic reference.
	 */
	static JsonNode of(PolicyText document) {
		JsonNode tree = document.tree();
		if (nodes(tree).noneMatch(TemplateDocument::isInterpreted)) {
			return substituted(tree);
		}
		return substituted(StringNode.valueOf(tree.toString().replace("{{", "\\u007b\\u007b")));
	}

	/** Substitutes pseudo parameters for the placeholders. */
	private static JsonNode substituted(JsonNode node) {
		if (node instanceof ObjectNode object) {
			List.copyOf(object.propertyNames()).forEach((name) -> object.set(name, substituted(object.path(name))));
		}
		else if (node instanceof ArrayNode array) {
			IntStream.range(0, array.size()).forEach((index) -> array.set(index, substituted(array.path(index))));
		}
		else if (ExportPlaceholders.isIn(node.asString(""))) {
			String literal = node.stringValue().replace("${", "${!");
			return JsonNodeFactory.instance.objectNode()
				.put("Fn::Sub", ExportPlaceholders.in(literal, PSEUDO_PARAMETERS));
		}
		return node;
	}

	private static boolean isInterpreted(JsonNode node) {
		return node.asString("").contains("{{") || node.propertyNames()
			.stream()
			.anyMatch((name) -> name.equals("Ref") || name.startsWith("Fn::") || name.contains("{{"));
	}

	private static Stream<JsonNode> nodes(JsonNode node) {
		return Stream.concat(Stream.of(node), node.valueStream().flatMap(TemplateDocument::nodes));
	}

}
