package dev.workshoproles.blueprint;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses the AWS managed policy meant by a wrong name: one of the same name under
 * another path, or of a similar name.
 */
final class NearestName {

	/** One typing mistake is tolerated for this many letters. */
	private static final int LETTERS_PER_MISTAKE = 6;

	private final String name;

	private NearestName(String name) {
		this.name = name.toLowerCase(Locale.ROOT);
	}

	static Optional<String> to(AwsPolicy policy) {
		NearestName nearest = new NearestName(policy.name());
		return KnownAwsPolicies.all()
			.stream()
			.filter((known) -> !known.path().equals("/aws-service-role/"))
			.filter((known) -> nearest.mistakes(known) <= policy.name().length() / LETTERS_PER_MISTAKE)
			.min(Comparator.comparingInt(nearest::mistakes))
			.map(KnownAwsPolicy::pathAndName);
	}

	private int mistakes(KnownAwsPolicy known) {
		return distance(this.name, known.name().toLowerCase(Locale.ROOT));
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

}
