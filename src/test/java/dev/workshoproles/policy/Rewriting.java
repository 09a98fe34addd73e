package dev.workshoproles.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a document of {@link RandomDocuments} in another way that means the same.
 */
final class Rewriting {

	private static final Set<String> SETS = Set.of("NotAction", "Resource", "NotResource", "AWS", "Service");

	private final Random random;

	Rewriting(long seed) {
		this.random = new Random(seed);
	}

	Map<String, Object> rewrite(Map<String, Object> document) {
		Map<String, Object> rewritten = rewriteObject(document);
		if (coin() && "2008-10-17".equals(rewritten.get("Version"))) {
			rewritten.remove("Version");
		}
		if (coin()) {
			rewritten.put("Id", word());
		}
		return rewritten;
	}

	private Map<String, Object> rewriteObject(Map<String, Object> object) {
		List<String> keys = new ArrayList<>(object.keySet());
		Collections.shuffle(keys, this.random);
		Map<String, Object> rewritten = new LinkedHashMap<>();
		keys.forEach((key) -> rewritten.put(key, rewriteValue(key, object.get(key))));
		return rewritten;
	}

	private Object rewriteValue(String key, Object value) {
		return switch (key) {
			case "Statement" -> shuffled(list(value).stream().flatMap((each) -> split(map(each)).stream()).toList());
			case "Action", "NotAction" -> shuffled(list(value).stream().map((each) -> anyCase((String) each)).toList());
			case "Principal", "NotPrincipal" ->
				(value.equals(Map.of("AWS", List.of("*"))) && coin()) ? "*" : rewriteObject(map(value));
			case "Condition" -> rewriteCondition(map(value));
			default -> SETS.contains(key) ? shuffled(list(value)) : rewriteUnknown(value);
		};
	}

	private Object rewriteUnknown(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(this::rewriteUnknown).toList();
		}
		return (value instanceof Map<?, ?>) ? rewriteObject(map(value)) : value;
	}

	private Map<String, Object> rewriteCondition(Map<String, Object> condition) {
		Map<String, Object> rewritten = new LinkedHashMap<>();
		condition.forEach((operator, keys) -> rewritten.put(operator,
				map(keys).entrySet()
					.stream()
					.collect(Collectors.toMap((each) -> anyCase(each.getKey()),
							(each) -> shuffled(list(each.getValue()).stream().map(this::anyType).toList())))));
		return rewritten;
	}

	// One statement may become two, each with a part of the actions and a Sid of its own.
	private List<Object> split(Map<String, Object> statement) {
		Map<String, Object> whole = new LinkedHashMap<>(statement);
		if (coin()) {
			whole.put("Condition", whole.getOrDefault("Condition", Map.of()));
		}
		if (!whole.containsKey("Action") || coin()) {
			return List.of(withSid(rewriteObject(whole)));
		}
		List<Object> actions = list(whole.get("Action"));
		Map<String, Object> part = new LinkedHashMap<>(whole);
		part.put("Action", actions.subList(0, 1));
		whole.put("Action", coin() ? actions : actions.subList(Math.min(1, actions.size() - 1), actions.size()));
		return List.of(withSid(rewriteObject(part)), withSid(rewriteObject(whole)));
	}

	private Map<String, Object> withSid(Map<String, Object> statement) {
		if (coin()) {
			statement.put("Sid", word());
		}
		return statement;
	}

	private Object shuffled(List<?> values) {
		List<Object> shuffled = new ArrayList<>(values);
		if (coin()) {
			shuffled.add(values.get(this.random.nextInt(values.size())));
		}
		Collections.shuffle(shuffled, this.random);
		return (shuffled.size() == 1 && coin()) ? shuffled.get(0) : shuffled;
	}

	private Object anyType(Object value) {
		return switch ((String) value) {
			case "1", "2" -> coin() ? Integer.valueOf((String) value) : value;
			case "1.0" -> coin() ? new BigDecimal("1.0") : value;
			case "true" -> coin() ? true : value;
			default -> value;
		};
	}

	private String anyCase(String word) {
		return word.chars()
			.mapToObj((letter) -> coin() ? Character.toString(letter).toUpperCase(Locale.ROOT)
					: Character.toString(letter).toLowerCase(Locale.ROOT))
			.collect(Collectors.joining());
	}

	private String word() {
		return coin() ? "" : "Word" + this.random.nextInt(9);
	}

	private boolean coin() {
		return this.random.nextBoolean();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	private static List<Object> list(Object value) {
		return (List<Object>) value;
	}

}
