package dev.workshoproles.policy.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text in which {@code *} is any characters and {@code ?} is one. A policy variable
 * such as <code>${aws:username}</code> is a symbol of its own, equal only to itself: what
 * it will be is unknown, and {@code ${*}} is an asterisk and no wildcard. Documents of
 * the version that has no variables read it otherwise, and what is certain of the symbol
 * is certain of that reading too.
 *
 * @param symbols each a character, a wildcard or a variable; in a row of wildcards the
 * question marks come first, and one asterisk last
 */
public record Wildcard(List<String> symbols) {

	private static final String MANY = "*";

	private static final String ONE = "?";

	private static final String VARIABLE = "${";

	/** A character that no document has, in place of what a wildcard may be. */
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
	 * Whether every text of the other is one of this.
	 * @return false also where that is not certain
	 */
	public boolean covers(Wildcard other) {
		return matches(this.symbols, other.symbols);
	}

	/**
	 * Whether a text may be one of this, whatever its variables will be.
	 * @param text has no wildcards
	 */
	public boolean mayBe(Wildcard text) {
		List<String> wide = this.symbols.stream().map((symbol) -> isVariable(symbol) ? MANY : symbol).toList();
		return matches(wide, text.symbols);
	}

	/** One of the texts of this that is as unlike any other text as can be. */
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
	 * The parts between colons, of which the last has the rest.
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

	/** The usual way: back to the last asterisk, which then takes one symbol more. */
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

	/** A question mark is one character, and neither an asterisk nor a variable. */
	private static boolean fits(String symbol, String other) {
		return symbol.equals(ONE) ? !other.equals(MANY) && !isVariable(other) : symbol.equals(other);
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
