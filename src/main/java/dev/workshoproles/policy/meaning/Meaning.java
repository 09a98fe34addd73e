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
 * What a document means, as a text that is equal for documents that cover each other:
 * statements are divided into their parts, and those that others cover are left out.
 */
public final class Meaning {

	/**
	 * More parts than any lab needs. A document of more is compared statement by
	 * statement, which finds less equal and nothing that is not.
	 */
	private static final int MOST_PARTS = 2_000;

	private static final String VARIABLE = "${";

	private Meaning() {
	}

	/**
	 * The meaning.
	 * @param folded a document in folded normal form
	 */
	public static String of(DocumentTree folded) {
		List<Statement> statements = folded.statements().toList();
		boolean tooMany = statements.stream().mapToLong(Permission::count).sum() > MOST_PARTS;
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

	/** All that the newer version of the language adds is variables. */
	private static String version(DocumentTree folded) {
		boolean sameInBoth = DocumentRules.VERSIONS.contains(folded.version())
				&& !PolicyJson.write(folded.json()).contains(VARIABLE);
		return sameInBoth ? DocumentRules.CURRENT_VERSION : folded.version();
	}

}
