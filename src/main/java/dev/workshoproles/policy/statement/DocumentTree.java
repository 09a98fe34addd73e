package dev.workshoproles.policy.statement;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.Spelling;
import dev.workshoproles.policy.form.TextForm;

/**
 * A policy document as a JSON tree, valid or not.
 */
public record DocumentTree(ObjectNode json) {

	private static final String VERSION = "Version";

	private static final String ID = "Id";

	private static final String STATEMENT = "Statement";

	private static final Set<String> KNOWN = Set.of(VERSION, ID, STATEMENT);

	/**
	 * The version of a document that does not specify one.
	 */
	private static final String DEFAULT_VERSION = "2008-10-17";

	public String version() {
		return this.json.path(VERSION).asString(DEFAULT_VERSION);
	}

	/**
	 * The value of Statement: one statement, an array, or a missing node.
	 */
	public LocatedValue statement() {
		return new LocatedValue(STATEMENT, this.json.path(STATEMENT));
	}

	public Stream<Statement> statements() {
		return statement().elements()
			.filter((each) -> each.value().isObject())
			.map((each) -> new Statement(each.place(), each.value().asObject()));
	}

	public Stream<String> unknownKeys() {
		return new TreeSet<>(this.json.propertyNames()).stream().filter((key) -> !KNOWN.contains(key));
	}

	/**
	 * The reasons why the document is invalid; empty if it is valid.
	 */
	public List<String> problems() {
		return Stream.of(textProblems(), statementProblems(), statements().flatMap(Statement::problems))
			.flatMap((problems) -> problems)
			.toList();
	}

	/**
	 * The normal form of a document without {@link #problems}.
	 */
	public ObjectNode normal(Spelling spelling) {
		ObjectNode normal = JsonNodeFactory.instance.objectNode();
		normal.put(VERSION, version());
		ArrayNode statements = normal.putArray(STATEMENT);
		StatementMerge.merge(statements()).forEach((statement) -> statements.add(statement.normal(spelling)));
		unknownKeys().forEach((key) -> normal.set(key, PolicyJson.sorted(this.json.path(key))));
		return normal;
	}

	private Stream<String> textProblems() {
		return Stream.of(VERSION, ID)
			.filter(this.json::has)
			.flatMap((key) -> new TextForm().problems(new LocatedValue(key, this.json.path(key))));
	}

	private Stream<String> statementProblems() {
		if (!this.json.has(STATEMENT)) {
			return Stream.of("Statement: is missing.");
		}
		return statement().elements()
			.filter((each) -> !each.value().isObject())
			.map((each) -> each.problem("must be a statement, which is an object."));
	}

}
