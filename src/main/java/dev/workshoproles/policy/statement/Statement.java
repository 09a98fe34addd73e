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
 * A statement of a policy document with its path.
 */
public record Statement(String place, ObjectNode json) {

	public boolean has(StatementElement element) {
		return this.json.has(element.key());
	}

	/**
	 * The value of an element; a missing node if the statement lacks it.
	 */
	public LocatedValue get(StatementElement element) {
		return new LocatedValue(this.place, this.place, this.json).property(element.key());
	}

	/**
	 * The strings in an element that is a string or an array of strings.
	 */
	public Stream<LocatedValue> texts(StatementElement element) {
		return get(element).elements().filter((each) -> each.value().isString());
	}

	/**
	 * The principals, whatever their type; none if the statement names those it is not
	 * about.
	 */
	public Stream<String> principals() {
		JsonNode principal = get(StatementElement.PRINCIPAL).value();
		Stream<JsonNode> values = principal.isObject() ? principal.valueStream() : Stream.of(principal);
		return values.flatMap((value) -> value.isArray() ? value.valueStream() : Stream.of(value))
			.filter(JsonNode::isString)
			.map(JsonNode::stringValue);
	}

	public boolean allows() {
		return "Allow".equals(get(StatementElement.EFFECT).value().asString(""));
	}

	public boolean denies() {
		return "Deny".equals(get(StatementElement.EFFECT).value().asString(""));
	}

	/**
	 * Whether it allows actions, but not by NotAction, on all resources.
	 */
	public boolean allowsOnAllResources() {
		return allows() && has(StatementElement.ACTION)
				&& texts(StatementElement.RESOURCE).anyMatch((each) -> each.value().stringValue().equals(Grant.ANY));
	}

	/**
	 * What the statement allows at most: conditions are ignored, and NotAction and
	 * NotResource count as all.
	 */
	public Stream<Grant> grants() {
		return allows() ? combinations() : Stream.empty();
	}

	/**
	 * What the statement denies unconditionally.
	 */
	public Stream<Grant> denials() {
		return (denies() && isUnconditional()) ? combinations() : Stream.empty();
	}

	private Stream<Grant> combinations() {
		List<String> resources = namedOrAll(StatementElement.RESOURCE);
		return namedOrAll(StatementElement.ACTION).stream()
			.flatMap((action) -> resources.stream().map((resource) -> new Grant(action, resource)));
	}

	private List<String> namedOrAll(StatementElement element) {
		return has(element) ? texts(element).map((each) -> each.value().stringValue()).toList() : List.of(Grant.ANY);
	}

	/**
	 * Whether {@link #grants()} fully describes the statement.
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
	 * The meaning as text, which is the same only for equivalent statements.
	 */
	String meaning() {
		return PolicyJson.write(normal(Spelling.FOLDED));
	}

	ObjectNode normal(Spelling spelling) {
		ObjectNode normal = JsonNodeFactory.instance.objectNode();
		for (StatementElement element : StatementElement.values()) {
			JsonNode value = get(element).value();
			if (has(element) && element.isSignificant(value)) {
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
