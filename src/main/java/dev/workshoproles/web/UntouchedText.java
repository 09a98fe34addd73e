package dev.workshoproles.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.workshoproles.roles.plan.Untouched;

/**
 * What a plan leaves as it is, in words, grouped by advice.
 *
 * @param sentences what is left and why
 * @param advice what to do about it
 */
public record UntouchedText(List<String> sentences, String advice) {

	public static List<UntouchedText> blocked(List<Untouched> untouched, Sentences sentences) {
		return all(untouched, ".advice", sentences);
	}

	public static List<UntouchedText> left(List<Untouched> untouched, Sentences sentences) {
		return all(untouched, ".left.advice", sentences);
	}

	private static List<UntouchedText> all(List<Untouched> untouched, String advice, Sentences sentences) {
		Map<String, List<String>> byAdvice = new LinkedHashMap<>();
		untouched.forEach((one) -> byAdvice
			.computeIfAbsent(sentences.of("untouched." + one.reason() + advice), (text) -> new ArrayList<>())
			.add(sentences.of(one)));
		return byAdvice.entrySet()
			.stream()
			.map((group) -> new UntouchedText(List.copyOf(group.getValue()), group.getKey()))
			.toList();
	}

}
