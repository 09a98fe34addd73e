package dev.workshoproles.policy.form;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.workshoproles.policy.statement.Statement;

/**
 * A value in a policy document with its path, such as {@code Statement[0].Action[2]}, and
 * the name of its property.
 */
public record LocatedValue(String place, String name, JsonNode value) {

	public LocatedValue(String name, JsonNode value) {
		this(name, name, value);
	}

	/**
	 * The elements of an array. Any other value is its own only element, as IAM treats a
	 * single value like an array of one.
	 */
	public Stream<LocatedValue> elements() {
		if (!this.value.isArray()) {
			return Stream.of(this);
		}
		return IntStream.range(0, this.value.size())
			.mapToObj((index) -> new LocatedValue(this.place + "[" + index + "]", this.name, this.value.get(index)));
	}

	public Stream<LocatedValue> properties() {
		return this.value.propertyNames().stream().map(this::property);
	}

	public LocatedValue property(String property) {
		return new LocatedValue(this.place + "." + property, property, this.value.path(property));
	}

	public String problem(String sentence) {
		return this.place + ": " + sentence;
	}

	/**
	 * The problem of an empty array or object, if it is one.
	 */
	public Stream<String> emptiness() {
		return (this.value.isContainer() && this.value.isEmpty()) ? Stream.of(problem("is empty.")) : Stream.empty();
	}

}
