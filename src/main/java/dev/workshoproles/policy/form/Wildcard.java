package dev.workshoproles.policy.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pattern in which {@code *} matches any characters and {@code ?} any one. A policy
 * variable such as <code>${aws:username}</code> is a single symbol that matches only
 * itself, since its value is unknown, and {@code ${*}} is a literal asterisk. In a
 * document version without variables these are plain characters, for which the results
 * hold as well.
 *
 * @param symbols each a character, a wildcard or a variable; adjacent wildcards are
 * reduced to question marks and one final asterisk
 */
public record Wildcard(List<String> symbols) {

	private static final String MANY = "*";

	private static final String ONE = "?";

	private static final String VARIABLE = "${";

	/** The characters that a document writes as variables, and these variables. */
	private static final Map<String, String> ESCAPED = Map.of(MANY, "${*}", ONE, "${?}");

	private static final String DOLLAR = "${$}";

	/**
	 * A character that no document contains, as an example of what a wildcard matches.
	 */
	private static final String FRESH = "\uFFFE";

	public static Wildcard of(String text) {
		List<String> symbols = new ArrayList<>();
		int position = 0;
		while (position < text.length()) {
			int end = endOfSymbol(text, position);
			add(text.substring(position, end), symbols);
			position = end;
		}
		return new Wildcard(symbols);
	}

	/**
	 * A pattern of a document version without variables.
	 */
	public static Wildcard withoutVariables(String text) {
		List<String> symbols = new ArrayList<>();
		text.chars().forEach((character) -> add(Character.toString(character), symbols));
		return new Wildcard(symbols);
	}

	/**
	 * A text without wildcards and variables, whatever its characters.
	 */
	public static Wildcard literal(String text) {
		return new Wildcard(literals(text));
	}

	private static List<String> literals(String text) {
		return text.chars()
			.mapToObj(Character::toString)
			.map((symbol) -> ESCAPED.getOrDefault(symbol, symbol))
			.toList();
	}

	/**
	 * The pattern with the values of its variables, in which no character is a wildcard.
	 * @param values the value of a variable, empty if it has none
	 * @return empty if a variable has no value
	 */
	public Optional<Wildcard> with(Function<PolicyVariable, Optional<String>> values) {
		List<String> resolved = new ArrayList<>();
		for (String symbol : this.symbols) {
			if (!isVariable(symbol) || ESCAPED.containsValue(symbol)) {
				resolved.add(symbol);
			}
			else if (symbol.equals(DOLLAR)) {
				resolved.add("$");
			}
			else {
				Optional<String> value = PolicyVariable.of(symbol).flatMap(values);
				if (value.isEmpty()) {
					return Optional.empty();
				}
				resolved.addAll(literals(value.get()));
			}
		}
		return Optional.of(new Wildcard(resolved));
	}

	/**
	 * The variables whose values depend on the request.
	 */
	public Stream<PolicyVariable> variables() {
		return this.symbols.stream()
			.filter((symbol) -> isVariable(symbol) && !ESCAPED.containsValue(symbol) && !symbol.equals(DOLLAR))
			.flatMap((symbol) -> PolicyVariable.of(symbol).stream());
	}

	/**
	 * The pattern as a text in which wildcards are plain characters.
	 */
	public String plain() {
		return this.symbols.stream()
			.map((symbol) -> ESCAPED.containsValue(symbol) ? symbol.substring(VARIABLE.length(), symbol.length() - 1)
					: symbol)
			.collect(Collectors.joining());
	}

	private static int endOfSymbol(String text, int start) {
		if (!text.startsWith(VARIABLE, start)) {
			return start + 1;
		}
		int brace = text.indexOf('}', start);
		return (brace < 0) ? text.length() : brace + 1;
	}

	private static void add(String symbol, List<String> symbols) {
		boolean afterMany = !symbols.isEmpty() && symbols.get(symbols.size() - 1).equals(MANY);
		if (!afterMany || !isWild(symbol)) {
			symbols.add(symbol);
		}
		else if (symbol.equals(ONE)) {
			symbols.add(symbols.size() - 1, ONE);
		}
	}

	/**
	 * Whether this pattern matches every text that the other one matches.
	 * @return false also if that is uncertain
	 */
	public boolean covers(Wildcard other) {
		return matches(this.symbols, other.symbols);
	}

	/**
	 * Whether this pattern may match a text, depending on its variables.
	 * @param text a text without wildcards
	 */
	public boolean mayBe(Wildcard text) {
		List<String> wide = this.symbols.stream().map((symbol) -> isVariable(symbol) ? MANY : symbol).toList();
		return matches(wide, text.symbols);
	}

	/**
	 * A text that this pattern matches, and other patterns match only if they have to.
	 */
	public Wildcard example() {
		return new Wildcard(this.symbols.stream().map((symbol) -> isWild(symbol) ? FRESH : symbol).toList());
	}

	public boolean hasVariable() {
		return this.symbols.stream().anyMatch(Wildcard::isVariable);
	}

	public boolean isWild() {
		return this.symbols.stream().anyMatch(Wildcard::isWild);
	}

	boolean isAny() {
		return this.symbols.equals(List.of(MANY));
	}

	/**
	 * Splits at colons; the last part has the rest.
	 */
	List<Wildcard> split(int parts) {
		List<Wildcard> split = new ArrayList<>();
		int start = 0;
		for (int end = 0; end < this.symbols.size() && split.size() < parts - 1; end++) {
			if (this.symbols.get(end).equals(":")) {
				split.add(new Wildcard(this.symbols.subList(start, end)));
				start = end + 1;
			}
		}
		split.add(new Wildcard(this.symbols.subList(start, this.symbols.size())));
		return split;
	}

	/** Backtracks to the last asterisk, which then matches one more symbol. */
	private static boolean matches(List<String> pattern, List<String> text) {
		int inPattern = 0;
		int inText = 0;
		int afterMany = -1;
		int taken = 0;
		while (inText < text.size()) {
			if (inPattern < pattern.size() && pattern.get(inPattern).equals(MANY)) {
				afterMany = ++inPattern;
				taken = inText;
			}
			else if (inPattern < pattern.size() && fits(pattern.get(inPattern), text.get(inText))) {
				inPattern++;
				inText++;
			}
			else if (afterMany >= 0) {
				inPattern = afterMany;
				inText = ++taken;
			}
			else {
				return false;
			}
		}
		return pattern.subList(inPattern, pattern.size()).stream().allMatch(MANY::equals);
	}

	/** A question mark matches one character, but neither an asterisk nor a variable. */
	private static boolean fits(String symbol, String other) {
		return symbol.equals(ONE) ? !other.equals(MANY) && (!isVariable(other) || ESCAPED.containsValue(other))
				: symbol.equals(other);
	}

	private static boolean isWild(String symbol) {
		return symbol.equals(MANY) || symbol.equals(ONE);
	}

	private static boolean isVariable(String symbol) {
		return symbol.startsWith(VARIABLE);
	}

	@Override
	public String toString() {
		return this.symbols.stream().collect(Collectors.joining());
	}

}
