package dev.workshoproles.account.sandbox.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.workshoproles.policy.IamLimits;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Tag;

/**
 * How a type of resource compares tag keys, and the rules common to all tags. Their
 * source is "Tags for AWS Identity and Access Management resources" in the <em>IAM User
 * Guide</em>.
 */
public final class TagKeys {

	/**
	 * For roles: {@code Owner} and {@code owner} are the same key, spelt as last set.
	 */
	public static final TagKeys IGNORING_CASE = new TagKeys(String.CASE_INSENSITIVE_ORDER,
			"Tag keys are case insensitive.");

	/**
	 * For customer managed policies and instance profiles: {@code Owner} and
	 * {@code owner} are different keys.
	 */
	public static final TagKeys EXACT = new TagKeys(Comparator.naturalOrder(), "Tag keys are case sensitive.");

	private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");

	private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

	private final Comparator<String> order;

	private final String note;

	private TagKeys(Comparator<String> order, String note) {
		this.order = order;
		this.note = note;
	}

	/** The validated tags of a request, sorted by key. */
	public List<Tag> valid(Collection<Tag> requested) {
		Constraints.size("tags", requested, IamLimits.MAX_TAGS);
		int number = 0;
		for (Tag tag : requested) {
			check("tags." + ++number + ".member", tag);
		}
		Map<String, Tag> tags = byKey(requested);
		if (tags.size() < requested.size()) {
			throw IamErrors.invalidInput("Duplicate tag keys found. Please note that " + this.note);
		}
		return List.copyOf(tags.values());
	}

	/**
	 * Adds validated tags, which replace those with the same key; sorted by key.
	 */
	public List<Tag> add(Collection<Tag> present, Collection<Tag> added) {
		Map<String, Tag> tags = byKey(added);
		present.forEach((tag) -> tags.putIfAbsent(tag.key(), tag));
		if (tags.size() > IamLimits.MAX_TAGS) {
			throw IamErrors
				.limitExceeded("The number of tags has reached the maximum limit of " + IamLimits.MAX_TAGS + ".");
		}
		return List.copyOf(tags.values());
	}

	/** Validates the keys in a request. */
	public static void checkKeys(Collection<String> keys) {
		Constraints.size("tagKeys", keys, IamLimits.MAX_TAGS);
		keys.forEach((key) -> Constraints.matching("tagKeys",
				Constraints.length("tagKeys", key, 1, IamLimits.MAX_TAG_KEY), KEY));
	}

	/**
	 * Removes the tags with these keys; unknown keys are ignored.
	 */
	public List<Tag> remove(Collection<Tag> present, Collection<String> keys) {
		Map<String, Tag> tags = byKey(present);
		keys.forEach(tags::remove);
		return List.copyOf(tags.values());
	}

	/**
	 * Tags as a new entity shows them: none are left out, not shown as an empty list.
	 */
	public static @Nullable Collection<Tag> orNone(List<Tag> tags) {
		return tags.isEmpty() ? null : tags;
	}

	private Map<String, Tag> byKey(Collection<Tag> tags) {
		Map<String, Tag> byKey = new TreeMap<>(this.order);
		tags.forEach((tag) -> byKey.put(tag.key(), tag));
		return byKey;
	}

	private static void check(String place, Tag tag) {
		String key = Constraints.length(place + ".key", tag.key(), 1, IamLimits.MAX_TAG_KEY);
		Constraints.matching(place + ".key", key, KEY);
		String value = Constraints.length(place + ".value", tag.value(), 0, IamLimits.MAX_TAG_VALUE);
		Constraints.matching(place + ".value", value, VALUE);
		if (isReserved(key) || isReserved(value)) {
			throw IamErrors.invalidInput("Tag keys and values that start with 'aws:' are reserved for AWS.");
		}
	}

	private static boolean isReserved(String text) {
		return text.toLowerCase(Locale.ROOT).startsWith("aws:");
	}

}
