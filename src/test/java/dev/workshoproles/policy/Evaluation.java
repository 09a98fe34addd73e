package dev.workshoproles.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a document says of every request of a small world, found out by asking for each:
 * the way of the IAM documentation, and not that of the code under test.
 *
 * @param byParts whether wildcards keep to their part of an ARN
 */
record Evaluation(boolean byParts) {

	private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

	/** With actions and resources that no document names. */
	static final List<String> ACTIONS = List.of("a:b", "a:c", "a:bc", "d:b", "z:z", "a:z", "a:zz", "a:bz");

	static final List<String> RESOURCES = List.of("arn:aws:sqs:r:1:x", "arn:aws:sqs:r:1:xy", "arn:aws:sqs:r:1:y",
			"arn:aws:sqs:s:1:x", "arn:aws:sqs:s:2:x:y", "arn:aws:sns:r:1:x", "arn:aws:zzz:zz:z:zzz",
			"arn:aws:sqs:r:1:zzz", "arn:aws:sqs:zz:1:x", "arn:aws:sqs:zz:z:zzz", "arn:aws:sqs:r:z:x",
			"arn:aws:sqs:z:1:x", "arn:aws:sqs:s:1:xz", "arn:aws:sqs:z:z:z:x");

	static final List<Set<String>> CONTEXTS = List.of(Set.of(), Set.of("k"), Set.of("l"), Set.of("k", "l"));

	/**
	 * The answers, allowed and denied for each request in the same order.
	 */
	List<String> of(Map<String, Object> document) {
		List<Matches> statements = ((List<?>) document.get("Statement")).stream()
			.map((statement) -> matches((Map<?, ?>) statement))
			.toList();
		List<String> answers = new ArrayList<>();
		for (String action : ACTIONS) {
			for (String resource : RESOURCES) {
				CONTEXTS.forEach((context) -> answers.add(answer(statements, action, resource, context)));
			}
		}
		return answers;
	}

	private Matches matches(Map<?, ?> statement) {
		return new Matches((String) statement.get("Effect"),
				ACTIONS.stream().filter((action) -> matchesAction(statement, action)).collect(Collectors.toSet()),
				RESOURCES.stream()
					.filter((resource) -> matchesResource(statement, resource))
					.collect(Collectors.toSet()),
				keys(statement));
	}

	private static String answer(List<Matches> statements, String action, String resource, Set<String> context) {
		Set<String> effects = new HashSet<>();
		for (Matches statement : statements) {
			if (statement.actions().contains(action) && statement.resources().contains(resource)
					&& context.containsAll(statement.keys())) {
				effects.add(statement.effect());
			}
		}
		return (effects.contains("Allow") ? "+" : "") + (effects.contains("Deny") ? "-" : "");
	}

	private static Set<?> keys(Map<?, ?> statement) {
		return statement.get("Condition") instanceof Map<?, ?> condition ? ((Map<?, ?>) condition.get("Bool")).keySet()
				: Set.of();
	}

	private boolean matchesAction(Map<?, ?> statement, String action) {
		return (statement.get("NotAction") != null)
				? patterns(statement, "NotAction").noneMatch((pattern) -> glob(pattern, action))
				: patterns(statement, "Action").anyMatch((pattern) -> glob(pattern, action));
	}

	private boolean matchesResource(Map<?, ?> statement, String resource) {
		return (statement.get("NotResource") != null)
				? patterns(statement, "NotResource").noneMatch((pattern) -> matches(pattern, resource))
				: patterns(statement, "Resource").anyMatch((pattern) -> matches(pattern, resource));
	}

	private static Stream<String> patterns(Map<?, ?> statement, String element) {
		return ((List<?>) statement.get(element)).stream().map(String.class::cast);
	}

	private boolean matches(String pattern, String resource) {
		return KNOWN.computeIfAbsent(this.byParts + pattern + " " + resource, (key) -> isMatchOf(pattern, resource));
	}

	private boolean isMatchOf(String pattern, String resource) {
		if (!this.byParts || pattern.equals("*")) {
			return isMatch(pattern, resource);
		}
		List<String> own = new ArrayList<>(List.of(pattern.split(":", 6)));
		while (own.size() < 6) {
			own.add("*");
		}
		String[] parts = resource.split(":", 6);
		return IntStream.range(0, 6).allMatch((part) -> isMatch(own.get(part), parts[part]));
	}

	private static boolean glob(String pattern, String text) {
		return KNOWN.computeIfAbsent(pattern + " " + text, (key) -> isMatch(pattern, text));
	}

	private static boolean isMatch(String pattern, String text) {
		return Pattern.matches(("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), text);
	}

	/**
	 * What a statement is about.
	 *
	 * @param keys must all be true in the request
	 */
	private record Matches(String effect, Set<String> actions, Set<String> resources, Set<?> keys) {
	}

}
