package dev.workshoproles.roles.compare;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The blueprint's tags of a role, policy or instance profile. Whatever else it is tagged
 * with does not matter.
 *
 * @param tags the wanted values by key
 * @param actual the values in IAM by key, with the letter case of keys as IAM compares it
 */
public record WantedTags(Map<String, String> tags, SortedMap<String, String> actual) {

	/** IAM ignores the letter case of a role's keys. */
	public static WantedTags ofRole(Map<String, String> tags, Map<String, String> actual) {
		SortedMap<String, String> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		ignoringCase.putAll(actual);
		return new WantedTags(tags, ignoringCase);
	}

	/** The keys of a policy or instance profile are case-sensitive. */
	public static WantedTags ofOther(Map<String, String> tags, Map<String, String> actual) {
		return new WantedTags(tags, new TreeMap<>(actual));
	}

	/**
	 * The tags that are missing in IAM or have another value there.
	 * @return the wanted values by key
	 */
	public SortedMap<String, String> lacking() {
		SortedMap<String, String> lacking = new TreeMap<>(this.tags);
		lacking.entrySet().removeIf((tag) -> tag.getValue().equals(this.actual.get(tag.getKey())));
		return lacking;
	}

	/**
	 * What {@link #lacking()} replaces.
	 * @return the values in IAM by key
	 */
	public SortedMap<String, String> replaced() {
		SortedMap<String, String> replaced = new TreeMap<>();
		lacking().keySet().forEach((key) -> {
			String value = this.actual.get(key);
			if (value != null) {
				replaced.put(key, value);
			}
		});
		return replaced;
	}

	/**
	 * The same as differences.
	 * @param kind their kind
	 * @param place the path of what is tagged, with a slash at the end unless empty
	 * @param name its name
	 */
	Stream<Difference> differences(DifferenceKind kind, String place, String name) {
		return lacking().entrySet()
			.stream()
			.map((tag) -> new Difference(kind, place + "tags/" + tag.getKey(), name, said(tag.getKey(), tag.getValue()),
					said(tag.getKey(), this.actual.get(tag.getKey()))));
	}

	private static @Nullable String said(String key, @Nullable String value) {
		return (value != null) ? key + "=" + value : null;
	}

}
