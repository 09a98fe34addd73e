package dev.workshoproles.web;

import java.util.List;

import dev.workshoproles.roles.plan.Untouched;

/**
 * The text for a role or policy that a plan leaves unchanged.
 *
 * @param sentence what is left and why
 * @param advice what to do about it
 */
public record UntouchedText(String sentence, String advice) {

	public static List<UntouchedText> blocked(List<Untouched> untouched, Sentences sentences) {
		return all(untouched, ".advice", sentences);
	}

	public static List<UntouchedText> left(List<Untouched> untouched, Sentences sentences) {
		return all(untouched, ".left.advice", sentences);
	}

	private static List<UntouchedText> all(List<Untouched> untouched, String advice, Sentences sentences) {
		return untouched.stream()
			.map((one) -> new UntouchedText(sentences.of(one), sentences.of("untouched." + one.reason() + advice)))
			.toList();
	}

}
