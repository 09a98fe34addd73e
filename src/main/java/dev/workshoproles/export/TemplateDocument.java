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

	private static final ResourceLocation WORDS = new ResourceLocation("${AWS::Partition}", "${AWS::AccountId}",
			"${AWS::Region}");

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
			return placed(tree);
		}
		return placed(StringNode.valueOf(tree.toString().replace("{{", "\\u007b\\u007b")));
	}

	/** CloudFormation knows partition, account and Region where it may substitute. */
	private static JsonNode placed(JsonNode node) {
		if (node instanceof ObjectNode object) {
			List.copyOf(object.propertyNames()).forEach((name) -> object.set(name, placed(object.path(name))));
		}
		else if (node instanceof ArrayNode array) {
			IntStream.range(0, array.size()).forEach((index) -> array.set(index, placed(array.path(index))));
		}
		else if (ExportPlaceholders.isIn(node.asString(""))) {
			String literal = node.stringValue().replace("${", "${!");
			return JsonNodeFactory.instance.objectNode().put("Fn::Sub", ExportPlaceholders.in(literal, WORDS));
		}
		return node;
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
