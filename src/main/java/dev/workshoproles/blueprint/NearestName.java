package dev.workshoproles.blueprint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Guesses which of several names was meant by a wrong one.
 */
public final class NearestName {

	/**
	 * One typing mistake is tolerated for this many letters of a policy's name, since
	 * AWS's names resemble each other.
	 */
	private static final int LETTERS_PER_MISTAKE = 6;

	/** Few names are to choose from, so that this many letters suffice. */
	private static final int LETTERS_PER_MISTAKE_IN_WORDS = 3;

	/** Shorter words are parts of many others. */
	private static final int SHORTEST_PART = 4;

	private static final int NONE = Integer.MAX_VALUE;

	/** No name is longer, and comparing longer ones takes time. */
	private static final int LONGEST = 150;

	private final String name;

	private NearestName(String name) {
		this.name = name.toLowerCase(Locale.ROOT);
	}

	/**
	 * The name that was probably meant: one with the same letters and digits, with few
	 * other letters, or which contains the other or is part of it.
	 * @param name the wrong name
	 * @param names those to choose from
	 * @return empty if none is similar
	 */
	public static Optional<String> of(String name, Collection<String> names) {
		NearestName nearest = new NearestName(name.replaceAll("[^A-Za-z0-9]", ""));
		return nearest.in(names, nearest::mistakesInWord);
	}

	static Optional<String> to(AwsPolicy policy) {
		NearestName nearest = new NearestName(policy.name());
		int most = nearest.name.length() / LETTERS_PER_MISTAKE;
		return nearest.in(AwsNames.BY_LETTERS.keySet(), (letters) -> nearest.mistakes(letters, most))
			.map(AwsNames.BY_LETTERS::get);
	}

	private Optional<String> in(Collection<String> names, ToIntFunction<String> mistakes) {
		if (this.name.length() > LONGEST) {
			return Optional.empty();
		}
		return names.stream()
			.map((other) -> new Candidate(other, mistakes.applyAsInt(other)))
			.filter((candidate) -> candidate.mistakes() != NONE)
			.min(Comparator.comparingInt(Candidate::mistakes))
			.map(Candidate::name);
	}

	private int mistakesInWord(String word) {
		String other = word.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
		int most = Math.max(1, Math.min(this.name.length(), other.length()) / LETTERS_PER_MISTAKE_IN_WORDS);
		int mistakes = mistakes(other, most);
		if (mistakes == NONE && Math.min(this.name.length(), other.length()) >= SHORTEST_PART
				&& (this.name.contains(other) || other.contains(this.name))) {
			return Math.abs(this.name.length() - other.length());
		}
		return mistakes;
	}

	/**
	 * How many letters are added, left out, replaced or exchanged with their neighbour;
	 * {@link #NONE} if more than may be.
	 */
	private int mistakes(String other, int most) {
		if (Math.abs(this.name.length() - other.length()) > most) {
			return NONE;
		}
		int[][] rows = new int[this.name.length() + 1][];
		for (int line = 0; line <= this.name.length(); line++) {
			rows[line] = new int[other.length() + 1];
			int least = NONE;
			for (int column = 0; column <= other.length(); column++) {
				rows[line][column] = (line == 0 || column == 0) ? line + column : next(rows, line, column, other);
				least = Math.min(least, rows[line][column]);
			}
			if (least > most) {
				return NONE;
			}
		}
		int mistakes = rows[this.name.length()][other.length()];
		return (mistakes <= most) ? mistakes : NONE;
	}

	private int next(int[][] rows, int line, int column, String other) {
		boolean same = this.name.charAt(line - 1) == other.charAt(column - 1);
		int least = Math.min(rows[line - 1][column - 1] + (same ? 0 : 1),
				1 + Math.min(rows[line - 1][column], rows[line][column - 1]));
		boolean exchanged = line > 1 && column > 1 && this.name.charAt(line - 1) == other.charAt(column - 2)
				&& this.name.charAt(line - 2) == other.charAt(column - 1);
		return exchanged ? Math.min(least, rows[line - 2][column - 2] + 1) : least;
	}

	/** The policies that AWS lets anybody attach, by their name in lower case. */
	private static final class AwsNames {

		static final Map<String, String> BY_LETTERS = KnownAwsPolicies.all()
			.stream()
			.filter((known) -> !known.path().equals("/aws-service-role/"))
			.collect(Collectors.toMap((known) -> known.name().toLowerCase(Locale.ROOT), KnownAwsPolicy::pathAndName));

		private AwsNames() {
		}

	}

	private record Candidate(String name, int mistakes) {

	}

}
