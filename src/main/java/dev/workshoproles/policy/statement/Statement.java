package dev.workshoproles.policy.statement;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.Spelling;
import dev.workshoproles.policy.form.StatementElement;

/**
 * A statement of a policy document with its place in it.
 */
public record Statement(String place, ObjectNode json) {

	public boolean has(StatementElement element) {
		return this.json.has(element.key());
	}

	/**
	 * The element's value; a missing node if the statement does not have it.
	 */
	public LocatedValue get(StatementElement element) {
		return new LocatedValue(this.place, this.place, this.json).property(element.key());
	}

	/**
	 * The strings in an element that takes one or several of them.
	 */
	public Stream<LocatedValue> texts(StatementElement element) {
		return get(element).elements().filter((each) -> each.value().isString());
	}

	public boolean allows() {
		return "Allow".equals(get(StatementElement.EFFECT).value().asString(""));
	}

	/**
	 * Whether it allows actions, each by its name or a pattern, on all resources.
	 */
	public boolean allowsOnAll() {
		return allows() && has(StatementElement.ACTION)
				&& texts(StatementElement.RESOURCE).anyMatch((each) -> each.value().stringValue().equals(Grant.ANY));
	}

	/**
	 * What the statement allows, conditions aside. All but some is taken for all.
	 */
	public Stream<Grant> grants() {
		return allows() ? named() : Stream.empty();
	}

	/**
	 * What the statement denies whatever the circumstances are.
	 */
	public Stream<Grant> denials() {
		boolean denies = "Deny".equals(get(StatementElement.EFFECT).value().asString(""));
		return (denies && isUnconditional()) ? named() : Stream.empty();
	}

	private Stream<Grant> named() {
		List<String> resources = namedOrAll(StatementElement.RESOURCE);
		return namedOrAll(StatementElement.ACTION).stream()
			.flatMap((action) -> resources.stream().map((resource) -> new Grant(action, resource)));
	}

	private List<String> namedOrAll(StatementElement element) {
		return has(element) ? texts(element).map((each) -> each.value().stringValue()).toList() : List.of(Grant.ANY);
	}

	/**
	 * Whether {@link #grants()} says all there is to say of the statement.
	 */
	public boolean isPlain() {
		return allows() && isUnconditional();
	}

	private boolean isUnconditional() {
		return has(StatementElement.ACTION) && has(StatementElement.RESOURCE) && !has(StatementElement.CONDITION)
				&& unknownKeys().findAny().isEmpty();
	}

	public Stream<String> unknownKeys() {
		return new TreeSet<>(this.json.propertyNames()).stream().filter((key) -> !StatementElement.isKnown(key));
	}

	public String problem(String sentence) {
		return this.place + ": " + sentence;
	}

	Stream<String> problems() {
		return Arrays.stream(StatementElement.values())
			.filter(this::has)
			.flatMap((element) -> element.form().problems(get(element)));
	}

	/**
	 * The meaning as text: equal for statements that mean the same, and only for them.
	 */
	String meaning() {
		return PolicyJson.write(normal(Spelling.FOLDED));
	}

	ObjectNode normal(Spelling spelling) {
		ObjectNode normal = JsonNodeFactory.instance.objectNode();
		for (StatementElement element : StatementElement.values()) {
			JsonNode value = get(element).value();
			if (has(element) && element.counts(value)) {
				normal.set(element.key(), element.form().normal(value, spelling));
			}
		}
		unknownKeys().forEach((key) -> normal.set(key, PolicyJson.sorted(this.json.path(key))));
		return normal;
	}

	public Statement withActions(ArrayNode actions) {
		ObjectNode changed = this.json.deepCopy();
		changed.set(StatementElement.ACTION.key(), actions);
		return new Statement(this.place, changed);
	}

}
