package dev.workshoproles.blueprint.template.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of the workshop: for what a template leaves open.
 */
public final class WorkshopParameters {

	/** The border between two words, as in {@code VpcId} and {@code IAMRole}. */
	private static final Pattern BORDER = Pattern
		.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+");

	private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

	private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]");

	/**
	 * What begins like a placeholder and is no variable of IAM's: those have a colon or
	 * are one of its three escapes.
	 */
	private static final Pattern LITERAL_BRACE = Pattern.compile("\\$\\{(?![*?$]})(?!(?!AWS::)[^{}:]+:[^{}]+})");

	/** What the console fills in by itself. */
	private static final Set<String> KNOWN = Set.of("partition", "account", "region", "prefix");

	private final Map<Object, Hole> holes = new HashMap<>();

	private final Map<String, String> descriptions = new LinkedHashMap<>();

	private final Map<String, Hole> byName = new HashMap<>();

	/** The last number that made a name unique. */
	private final Map<String, Integer> numbers = new HashMap<>();

	private final Set<String> used = new HashSet<>();

	/**
	 * The parameter for one open value.
	 * @param key what the value is; the same key gives the same parameter
	 * @param wanted the template's name for it, the base of the parameter's name
	 * @param description what to enter
	 * @param open what the template says of it, without a placeholder
	 */
	Hole of(Object key, String wanted, String description, Open open) {
		Hole known = this.holes.get(key);
		if (known != null) {
			return known;
		}
		String name = unique(hyphenated(wanted));
		Hole hole = new Hole(name, open.origin(), open.doubt(), open.value());
		this.holes.put(key, hole);
		this.byName.put(name, hole);
		this.descriptions.put(name, description);
		return hole;
	}

	/** The name in the workshop. */
	static String hyphenated(String name) {
		String joined = String.join("-", BORDER.split(name)).toLowerCase(Locale.ROOT);
		String words = OUTER_HYPHENS.matcher(joined).replaceAll("");
		boolean beginsWithLetter = !words.isEmpty() && words.charAt(0) >= 'a' && words.charAt(0) <= 'z';
		return (KNOWN.contains(words) || !beginsWithLetter) ? "value-" + words : words;
	}

	/**
	 * Whether two names are those of one parameter, in a template, a workshop or the
	 * environment.
	 * @param name a name
	 * @param other another one
	 * @return whether they have the same letters and digits in any case
	 */
	public static boolean areTheSame(String name, String other) {
		return letters(name).equals(letters(other));
	}

	private static String letters(String name) {
		return NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
	}

	private String unique(String name) {
		String unique = name;
		while (this.byName.containsKey(unique)) {
			unique = name + "-" + this.numbers.merge(name, 2, (last, first) -> last + 1);
		}
		return unique;
	}

	/**
	 * A text in the workshop's form.
	 * @param text the text
	 * @return with placeholders for its holes, which are parameters of the workshop from
	 * now on
	 */
	public String written(Text text) {
		return text.written((string) -> string, this::placeholder);
	}

	/**
	 * A text of a policy document in the workshop's form.
	 * @param text the text
	 * @return with placeholders for its holes, and IAM's escape for a dollar sign where
	 * the text has something like a placeholder itself
	 */
	public String writtenInDocument(Text text) {
		return text.written((string) -> LITERAL_BRACE.matcher(string).replaceAll("\\${\\$}{"), this::placeholder);
	}

	/**
	 * What is empty by default is left out: a workshop's parameter has no empty value.
	 */
	private String placeholder(Hole hole) {
		if (Text.EMPTY.equals(hole.value()) && !hole.isOfTheAccount()) {
			return "";
		}
		this.used.add(hole.placeholder());
		return "${" + hole.placeholder() + "}";
	}

	/**
	 * Whether a text has something that a workshop takes for a placeholder.
	 * @param text the text
	 * @return whether it has, apart from its holes and IAM's variables
	 */
	static boolean looksOpen(Text text) {
		return text.parts().stream().anyMatch((part) -> LITERAL_BRACE.matcher(part.written()).find());
	}

	/**
	 * The parameters that the workshop uses.
	 * @return descriptions and defaults by name
	 */
	public ObjectNode written() {
		ObjectNode parameters = JsonNodeFactory.instance.objectNode();
		this.descriptions.forEach((name, description) -> {
			Hole hole = this.byName.get(name);
			if (hole != null && this.used.contains(name)) {
				ObjectNode parameter = parameters.putObject(name).put("description", description);
				if (hole.value() != null) {
					parameter.put("default", written(hole.value()));
				}
			}
		});
		return parameters;
	}

	/**
	 * What a template says of an open value.
	 *
	 * @param origin the value, such as {@code the parameter Stage}
	 * @param doubt what keeps it from being known
	 * @param value the value if nobody sets another, null if it has none; open in itself
	 * are only partition, account, Region and prefix
	 */
	record Open(String origin, String doubt, @Nullable Text value) {
	}

}
