package dev.workshoproles.blueprint.template.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A text of which parts may be left open.
 *
 * @param parts its parts; no two strings stand side by side, and none is empty
 */
public record Text(List<Part> parts) implements Value {

	static final Text EMPTY = new Text(List.of());

	public Text {
		parts = List.copyOf(parts);
	}

	/**
	 * A text that leaves nothing open.
	 * @param text the text
	 * @return the text
	 */
	public static Text of(String text) {
		return text.isEmpty() ? EMPTY : new Text(List.of(new Part(text, null)));
	}

	static Text of(Hole hole) {
		return new Text(List.of(new Part("", hole)));
	}

	static Text joined(Stream<Text> texts) {
		List<Part> parts = new ArrayList<>();
		StringBuilder written = new StringBuilder();
		texts.flatMap((text) -> text.parts.stream()).forEach((part) -> {
			if (part.hole() == null) {
				written.append(part.written());
			}
			else {
				flush(written, parts);
				parts.add(part);
			}
		});
		flush(written, parts);
		return new Text(parts);
	}

	private static void flush(StringBuilder written, List<Part> parts) {
		if (!written.isEmpty()) {
			parts.add(new Part(written.toString(), null));
			written.setLength(0);
		}
	}

	/**
	 * The holes in it.
	 * @return in the order of the text
	 */
	Stream<Hole> holes() {
		return this.parts.stream().flatMap((part) -> Stream.ofNullable(part.hole()));
	}

	boolean isHole() {
		return this.parts.size() == 1 && this.parts.get(0).hole() != null;
	}

	/** Fills the holes that have a value, except some. */
	Text filled(Predicate<Hole> kept) {
		return joined(this.parts.stream().map((part) -> {
			Hole hole = part.hole();
			Text value = (hole != null) ? hole.value() : null;
			return (hole == null || value == null || kept.test(hole)) ? new Text(List.of(part)) : value.filled(kept);
		}));
	}

	/**
	 * The text with every hole filled.
	 * @return what it depends on, and the text if all is known
	 */
	public Known known() {
		Text filled = filled((hole) -> false);
		boolean complete = filled.holes().findFirst().isEmpty();
		return new Known(complete ? filled.written() : null, (complete ? this : filled).reasons((hole) -> true));
	}

	/** What some of its holes stand for, and their values. */
	String reasons(Predicate<Hole> relevant) {
		Set<String> reasons = holes().filter(relevant).map(Text::phrase).collect(Collectors.toCollection(TreeSet::new));
		return String.join(", ", reasons);
	}

	private static String phrase(Hole hole) {
		Text value = hole.value();
		String known = (value != null) ? value.known().text() : null;
		return hole.origin()
				+ ((known == null) ? ", " + hole.doubt() : known.isEmpty() ? " (empty)" : " (" + known + ")");
	}

	/**
	 * The text in a form in which texts that mean the same are equal.
	 * @return the text with all values filled in, and placeholders for what has none
	 */
	public String comparable() {
		return filled((hole) -> false).written((text) -> text, (hole) -> "${" + hole.placeholder() + "}");
	}

	/** The text without its holes. */
	String written() {
		return this.parts.stream().map(Part::written).collect(Collectors.joining());
	}

	String written(Function<String, String> strings, Function<Hole, String> holes) {
		return this.parts.stream()
			.map((part) -> (part.hole() != null) ? holes.apply(part.hole()) : strings.apply(part.written()))
			.collect(Collectors.joining());
	}

	long length() {
		return this.parts.stream().mapToLong((part) -> part.written().length() + 1L).sum();
	}

	/**
	 * A string or a hole.
	 *
	 * @param written the string, empty for a hole
	 * @param hole the hole, null for a string
	 */
	record Part(String written, @Nullable Hole hole) {
	}

	/**
	 * What a text is in the end.
	 *
	 * @param text the text, null if a hole has no value
	 * @param reasons what was assumed for it, or what is missing if it is not known;
	 * empty if nothing
	 */
	public record Known(@Nullable String text, String reasons) {
	}

}
