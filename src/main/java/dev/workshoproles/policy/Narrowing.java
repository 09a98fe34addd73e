package dev.workshoproles.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.Spelling;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.DocumentTree;
import dev.workshoproles.policy.statement.Grant;
import dev.workshoproles.policy.statement.PolicyJson;
import dev.workshoproles.policy.statement.Statement;

/**
 * Limits actions to resources wherever a document allows them on all resources. Limited
 * and denied actions stay as they are.
 */
final class Narrowing {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final Map<String, Collection<String>> resources = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	Narrowing(Map<String, ? extends Collection<String>> resources) {
		this.resources.putAll(resources);
	}

	/**
	 * The narrowed document: one statement for each set of resources, each with a Sid of
	 * its own.
	 */
	String narrow(DocumentTree document) {
		ObjectNode split = document.json().deepCopy();
		ArrayNode statements = split.putArray("Statement");
		document.statements().flatMap((statement) -> split(statement).stream()).forEach(statements::add);
		// Merges statements that now differ only in Action.
		ObjectNode narrowed = new DocumentTree(split).normal(Spelling.AS_WRITTEN);
		ArrayNode named = NODES.arrayNode();
		ResourceSids sids = new ResourceSids();
		new DocumentTree(narrowed).statements().forEach((statement) -> named.add(named(statement, sids)));
		narrowed.set("Statement", named);
		return PolicyJson.writePretty(narrowed);
	}

	private List<ObjectNode> split(Statement statement) {
		if (!statement.allowsOnAllResources()) {
			return List.of(statement.json());
		}
		Map<Collection<String>, ArrayNode> groups = new LinkedHashMap<>();
		statement.texts(StatementElement.ACTION)
			.forEach((action) -> groups.computeIfAbsent(resourcesOf(action), (first) -> NODES.arrayNode())
				.add(action.value()));
		List<ObjectNode> parts = new ArrayList<>();
		groups.forEach((resources, actions) -> {
			ObjectNode part = statement.withActions(actions).json();
			resources.forEach(part.putArray(StatementElement.RESOURCE.key())::add);
			parts.add(part);
		});
		return parts;
	}

	private Collection<String> resourcesOf(LocatedValue action) {
		return new TreeSet<>(this.resources.getOrDefault(action.value().stringValue(), List.of(Grant.ANY)));
	}

	private static ObjectNode named(Statement statement, ResourceSids sids) {
		ObjectNode named = NODES.objectNode();
		named.put(StatementElement.SID.key(), sids.next(statement));
		statement.json().properties().forEach((Map.Entry<String, JsonNode> entry) -> {
			named.set(entry.getKey(), entry.getValue());
		});
		return named;
	}

}
