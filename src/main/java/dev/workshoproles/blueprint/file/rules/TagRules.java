package dev.workshoproles.blueprint.file.rules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.workshoproles.blueprint.Placeholders;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.policy.IamLimits;

/**
 * IAM's rules for tags that are not those of a single key.
 *
 * @param placeholders the rules for placeholders in values
 * @param examples the values of placeholders
 * @param prefix the prefix of all names
 */
record TagRules(PlaceholderRules placeholders, ExampleValues examples, String prefix) {

	/** The console's own: owner and creator. */
	static final int OWN = 2;

	/** What is left of IAM's quota. */
	static final int MOST = IamLimits.MAX_TAGS - OWN;

	private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

	/**
	 * Checks tags.
	 * @param ignoringCase whether IAM does for such tags: for those of roles, but not of
	 * policies
	 * @return the tags with the prefix filled in
	 */
	Map<String, String> checked(Map<String, String> tags, boolean ignoringCase, FieldPath place) {
		if (tags.size() > MOST) {
			place.reportBeside("must be at most " + MOST + ": IAM's quota is " + IamLimits.MAX_TAGS
					+ ", and the console needs " + OWN);
		}
		Map<String, String> seen = new HashMap<>();
		Map<String, String> filled = new TreeMap<>();
		tags.forEach((key, written) -> {
			String first = ignoringCase ? seen.putIfAbsent(key.toLowerCase(Locale.ROOT), key) : null;
			if (first != null) {
				place.at(key).report("is '" + first + "' too; letter case makes no difference in a role's tags");
			}
			String value = Placeholders.withPrefix(written, this.prefix);
			checkValue(value, place.at(key));
			filled.put(key, value);
		});
		return filled;
	}

	private void checkValue(String value, FieldPath place) {
		if (place.isKnownToBeWrong() || !this.placeholders.check(value, place)) {
			return;
		}
		String example = this.examples.fill(value);
		if (!VALUE.matcher(example).matches()) {
			place.report("must have only letters, digits, spaces and the characters _.:/=+-@");
		}
		if (example.length() > IamLimits.MAX_TAG_VALUE) {
			place.report("must have at most " + IamLimits.MAX_TAG_VALUE + " characters");
		}
	}

}
