package dev.workshoproles.blueprint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

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
		return nearest.in(KnownAwsPolicies.all()
			.stream()
			.filter((known) -> !known.path().equals("/aws-service-role/"))
			.map(KnownAwsPolicy::pathAndName)
			.toList(), nearest::mistakesInPolicy);
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

	private int mistakesInPolicy(String pathAndName) {
		String other = pathAndName.substring(pathAndName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		return mistakes(other, this.name.length() / LETTERS_PER_MISTAKE);
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

	/** Not counted where the difference in length alone is too large. */
	private int mistakes(String other, int most) {
		if (Math.abs(this.name.length() - other.length()) > most) {
			return NONE;
		}
		int distance = distance(this.name, other);
		return (distance <= most) ? distance : NONE;
	}

	/** The Levenshtein distance. */
	private static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int column = 0; column <= other.length(); column++) {
			row[column] = column;
		}
		for (int line = 1; line <= one.length(); line++) {
			int diagonal = row[0];
			row[0] = line;
			for (int column = 1; column <= other.length(); column++) {
				int replaced = diagonal + ((one.charAt(line - 1) == other.charAt(column - 1)) ? 0 : 1);
				diagonal = row[column];
				row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
			}
		}
		return row[other.length()];
	}

	private record Candidate(String name, int mistakes) {

	}

}
