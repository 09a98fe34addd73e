package dev.workshoproles.policy;

import java.util.regex.Pattern;

/**
 * One action on one resource, as a statement allows it. Both may have the wildcards
 * {@code *} and {@code ?}.
 *
 * @param action such as {@code sqs:ReceiveMessage} or {@code sqs:*}
 * @param resource an ARN, or {@code *} for all
 */
public record Grant(String action, String resource) {

	static final String ANY = "*";

	/**
	 * Whether this allows all that another grant allows.
	 * @param other the other grant
	 * @return false also where that is not certain
	 */
	public boolean covers(Grant other) {
		return covers(Spelling.fold(this.action), Spelling.fold(other.action)) && covers(this.resource, other.resource);
	}

	/**
	 * Whether the action is a pattern and so stands for more than one.
	 * @return whether it has a wildcard
	 */
	public boolean isByWildcard() {
		return this.action.contains("*") || this.action.contains("?");
	}

	/**
	 * Whether the action is all actions there are.
	 * @return whether it is nothing but asterisks, for the service too
	 */
	public boolean isOfEverything() {
		return this.action.matches("\\*+(:\\*+)?");
	}

	/** A question mark stands for one character, so not for another's asterisk. */
	private static boolean covers(String pattern, String text) {
		StringBuilder expression = new StringBuilder();
		pattern.chars().forEach((character) -> expression.append(switch (character) {
			case '*' -> ".*";
			case '?' -> "[^*]";
			default -> Pattern.quote(String.valueOf((char) character));
		}));
		return Pattern.compile(expression.toString(), Pattern.DOTALL).matcher(text).matches();
	}

}
