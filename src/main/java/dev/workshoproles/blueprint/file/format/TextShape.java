package dev.workshoproles.blueprint.file.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * A text. The messages of all constraints that it breaks are reported; it is kept, so
 * that what refers to it by name is no error as well.
 *
 * @param constraints what it must be
 */
public record TextShape(List<Constraint> constraints) implements Shape {

	/** Any text. */
	public static final TextShape ANY = new TextShape(List.of());

	/** More than any name, path or ARN has: what is longer is not even looked at. */
	private static final int MAX_CHARACTERS = 4_096;

	/**
	 * The same with a further constraint.
	 * @param regex what the whole text must match
	 * @param message the error if it does not
	 */
	public TextShape matching(String regex, String message) {
		return and(Pattern.compile(regex).asMatchPredicate(), message);
	}

	/** The same, but not empty. */
	public TextShape notEmpty() {
		return and((text) -> !text.isEmpty(), EMPTY);
	}

	/** The same, but not longer. */
	public TextShape atMost(int characters) {
		return and((text) -> text.length() <= characters, "must have at most " + characters + " characters");
	}

	private TextShape and(Predicate<String> test, String message) {
		List<Constraint> all = new ArrayList<>(this.constraints);
		all.add(new Constraint(test, message));
		return new TextShape(List.copyOf(all));
	}

	@Override
	public JsonNode validated(JsonNode node, FieldPath place) {
		if (node.isNull()) {
			return node;
		}
		if (!node.isString()) {
			return Shape.refuse(place, "must be a text; what reads as a number or as true or false needs quotes");
		}
		check(node.stringValue(), place);
		return node;
	}

	void check(String text, FieldPath place) {
		if (text.length() > MAX_CHARACTERS) {
			place.report("must have at most " + MAX_CHARACTERS + " characters");
			return;
		}
		this.constraints.stream()
			.filter((each) -> !each.test().test(text))
			.forEach((each) -> place.report(each.message()));
	}

	@Override
	public JsonNode emptyNode() {
		return NODES.stringNode("");
	}

	/**
	 * What a text must be.
	 *
	 * @param test whether it is
	 * @param message the error if it is not
	 */
	public record Constraint(Predicate<String> test, String message) {

	}

}
