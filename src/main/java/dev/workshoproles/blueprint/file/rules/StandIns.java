package dev.workshoproles.blueprint.file.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what instructions put where participants should write something of their own:
 * {@code <ACCOUNT_ID>}, {@code YOUR_BUCKET}, the account ids of AWS's examples. IAM would
 * take most of it as it stands.
 */
final class StandIns {

	/**
	 * Names that begin with a dollar sign and are no placeholders are common in ARNs,
	 * such as {@code $LATEST} and {@code $aws/things}.
	 */
	private static final Pattern WORDS = Pattern.compile("""
			<[A-Za-z][^<>\\n]{0,80}>\
			|\\{\\{[^{}\\n]{0,80}}}\
			|\\$\\([^()\\n]{0,80}\\)|#\\{[^{}\\n]{0,80}}\
			|\\$(?i:(?:AWS_)?(?:ACCOUNT|REGION|PARTITION)(?:_?ID)?)(?![A-Za-z0-9])\
			|(?<![A-Za-z0-9])(?:[A-Z]+[_-])?ACCOUNT[_-]?(?:ID|NUMBER|NO)(?![A-Za-z0-9])\
			|(?<![A-Za-z0-9])(?i:your[_-][A-Za-z0-9][A-Za-z0-9_-]*)\
			|(?<![A-Za-z0-9])[Yy]our[A-Z][A-Za-z0-9]*\
			|(?<![A-Za-z0-9])(?i:(?:change|replace)[_-]?me)(?![A-Za-z0-9])\
			|(?<![A-Za-z0-9])[xX]{8,}(?![A-Za-z0-9])\
			|(?<![A-Za-z0-9])(?:DOC-EXAMPLE-BUCKET|amzn-s3-demo-[a-z0-9-]+|EXAMPLE[A-Z0-9]{16,}EXAMPLE)(?![A-Za-z0-9])\
			|(?<![0-9])(?:123456789012|111122223333|444455556666|777788889999)(?![0-9])""");

	/** At least one is in each of them, in lower case. */
	private static final List<String> SIGNS = List.of("<", "{{", "$", "#{", "account", "your", "change", "replace",
			"xxxxxxxx", "example", "amzn-s3-demo", "123456789012", "111122223333", "444455556666", "777788889999");

	/** Partition, service, Region, account and resource. */
	private static final Pattern ARN = Pattern.compile("arn:[^:]*:[^:]*:([^:]*):([^:]*):.*", Pattern.DOTALL);

	private static final Pattern NO_REGION = Pattern.compile("(?i).*(?:region|your|xxx|zone).*");

	private static final Pattern NO_ACCOUNT = Pattern
		.compile("(?i).*(?:account|acct|number|your|xxx|owner).*|[0-9]{1,11}|[0-9]{13,}");

	private static final String ACCOUNT = "${Account}";

	private static final String REGION = "${Region}";

	private StandIns() {
	}

	/**
	 * Finds them.
	 * @param text a text without placeholders
	 */
	static List<Mistake> in(String text) {
		List<Mistake> found = new ArrayList<>();
		if (mayContain(text)) {
			WORDS.matcher(text).results().map((word) -> of(word.group())).forEach(found::add);
		}
		Matcher arn = ARN.matcher(text);
		if (found.isEmpty() && arn.matches()) {
			Stream
				.of(part(arn.group(1), NO_REGION, "Region", REGION), part(arn.group(2), NO_ACCOUNT, "account", ACCOUNT))
				.flatMap(List::stream)
				.forEach(found::add);
		}
		return found;
	}

	/** Large workshops have hundreds of thousands of texts, nearly all without any. */
	private static boolean mayContain(String text) {
		String letters = text.toLowerCase(Locale.ROOT);
		return SIGNS.stream().anyMatch(letters::contains);
	}

	private static List<Mistake> part(String value, Pattern wrong, String what, String instead) {
		return wrong.matcher(value).matches()
				? List.of(new Mistake(value, "'" + value + "' is no " + what + "; write " + instead)) : List.of();
	}

	private static Mistake of(String word) {
		String letters = word.toLowerCase(Locale.ROOT);
		String instead = "the real value, or a parameter's placeholder such as ${name}";
		if (Character.isDigit(word.charAt(0))) {
			return new Mistake(word, "'" + word + "' is an account id of AWS's examples; write " + ACCOUNT
					+ ", or a parameter's placeholder if it is another account");
		}
		if (letters.contains("account")) {
			instead = ACCOUNT;
		}
		else if (letters.contains("region")) {
			instead = REGION;
		}
		else if (letters.contains("partition")) {
			instead = "${Partition}";
		}
		return new Mistake(word, "'" + word + "' only stands for something else; write " + instead);
	}

	/**
	 * A part of a text that must not stay as it is.
	 *
	 * @param token the part
	 * @param message why, and what to write instead
	 */
	record Mistake(String token, String message) {

	}

}
