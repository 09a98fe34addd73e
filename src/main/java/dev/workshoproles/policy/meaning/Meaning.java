package dev.workshoproles.policy.meaning;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.policy.rules.DocumentRules;
import dev.workshoproles.policy.statement.DocumentTree;
import dev.workshoproles.policy.statement.PolicyJson;
import dev.workshoproles.policy.statement.Statement;

/**
 * The meaning of a document as a text that is the same for equivalent documents:
 * statements are split into permissions, and redundant ones are left out.
 */
public final class Meaning {

	/**
	 * More than any lab needs. Larger documents are compared by statements, which may
	 * miss an equivalence but never finds a false one.
	 */
	private static final int MAX_PERMISSIONS = 2_000;

	private static final String VARIABLE = "${";

	private Meaning() {
	}

	/**
	 * Computes the meaning.
	 * @param folded a document in folded normal form
	 */
	public static String of(DocumentTree folded) {
		List<Statement> statements = folded.statements().toList();
		boolean tooMany = statements.stream().mapToLong(Permission::count).sum() > MAX_PERMISSIONS;
		ObjectNode meaning = JsonNodeFactory.instance.objectNode();
		meaning.put("Version", version(folded));
		ArrayNode parts = meaning.putArray("Parts");
		ArrayNode whole = meaning.putArray("Whole");
		Permission.widest(
				statements.stream().filter((each) -> !tooMany && Permission.count(each) > 0).flatMap(Permission::of))
			.forEach((part) -> parts.add(part.toString()));
		statements.stream()
			.filter((each) -> tooMany || Permission.count(each) == 0)
			.map(Statement::json)
			.forEach(whole::add);
		folded.unknownKeys().forEach((key) -> meaning.set(key, folded.json().path(key)));
		return PolicyJson.write(meaning);
	}

	/** The current version of the policy language only adds variables. */
	private static String version(DocumentTree folded) {
		boolean sameInBoth = DocumentRules.VERSIONS.contains(folded.version())
				&& !PolicyJson.write(folded.json()).contains(VARIABLE);
		return sameInBoth ? DocumentRules.CURRENT_VERSION : folded.version();
	}

}
