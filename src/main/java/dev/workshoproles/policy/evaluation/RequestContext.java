package dev.workshoproles.policy.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.modulith.NamedInterface;

/**
 * The context of a request: its condition keys, whose names are case-insensitive. A key
 * without values counts as absent.
 *
 * @param values the values by key
 */
@NamedInterface("evaluation")
public record RequestContext(Map<String, List<String>> values) {

	/** Nothing is known. */
	public static final RequestContext EMPTY = new RequestContext(Map.of());

	public RequestContext {
		Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		values.forEach((key, list) -> {
			if (!list.isEmpty()) {
				sorted.put(key, List.copyOf(list));
			}
		});
		values = Collections.unmodifiableMap(sorted);
	}

	/**
	 * A context in which each key has one value.
	 * @param values the value by key
	 * @return the context
	 */
	public static RequestContext of(Map<String, String> values) {
		Map<String, List<String>> lists = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		values.forEach((key, value) -> lists.put(key, List.of(value)));
		return new RequestContext(lists);
	}

	boolean has(String key) {
		return this.values.containsKey(key);
	}

	List<String> of(String key) {
		return this.values.getOrDefault(key, List.of());
	}

	/** Empty also for a key with several values, which no variable can stand for. */
	Optional<String> single(String key) {
		List<String> all = of(key);
		return (all.size() == 1) ? Optional.of(all.get(0)) : Optional.empty();
	}

}
