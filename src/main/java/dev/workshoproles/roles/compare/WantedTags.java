package dev.workshoproles.roles.compare;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The blueprint's tags of a role or policy. Whatever else it is tagged with does not
 * matter.
 *
 * @param tags the values by key
 */
public record WantedTags(SortedMap<String, String> tags) {

	public WantedTags {
		tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
	}

	public static WantedTags of(Map<String, String> tags) {
		return new WantedTags(new TreeMap<>(tags));
	}

	/**
	 * The tags that are missing in IAM or have another value there.
	 * @param actual the tags in IAM
	 * @return the wanted values by key
	 */
	public SortedMap<String, String> lackedBy(Map<String, String> actual) {
		SortedMap<String, String> lacked = new TreeMap<>(this.tags);
		lacked.entrySet().removeIf((tag) -> tag.getValue().equals(actual.get(tag.getKey())));
		return lacked;
	}

	/**
	 * The same as differences.
	 * @param place the path of the role or policy, with a slash at the end unless empty
	 * @param name the name of the role or policy
	 */
	Stream<Difference> differences(String place, String name, Map<String, String> actual) {
		return lackedBy(actual).entrySet()
			.stream()
			.map((tag) -> new Difference(DifferenceKind.TAG_CHANGED, place + "tags/" + tag.getKey(), name,
					said(tag.getKey(), tag.getValue()), said(tag.getKey(), actual.get(tag.getKey()))));
	}

	private static @Nullable String said(String key, @Nullable String value) {
		return (value != null) ? key + "=" + value : null;
	}

}
