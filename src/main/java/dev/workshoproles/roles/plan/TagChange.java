package dev.workshoproles.roles.plan;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.compare.OwnershipTags;
import dev.workshoproles.roles.compare.WantedTags;

/**
 * The tags that a step sets on something that exists.
 *
 * @param tags the values by key
 * @param overwritten the blueprint's tags that have another value, as JSON; null if there
 * are none
 */
record TagChange(SortedMap<String, String> tags, @Nullable String overwritten) {

	/**
	 * Sets what is missing of the blueprint's tags.
	 * @param wanted the blueprint's tags
	 * @param ownership the tags of an adoption, otherwise empty
	 */
	static TagChange of(WantedTags wanted, Map<String, String> ownership) {
		SortedMap<String, String> tags = wanted.lacking();
		SortedMap<String, String> replaced = wanted.replaced();
		tags.putAll(ownership);
		return new TagChange(tags, replaced.isEmpty() ? null : SettingsJson.of(replaced));
	}

	boolean isNothing() {
		return this.tags.isEmpty();
	}

	/** Only an adoption sets the tag of ownership. */
	static StepKind kind(Map<String, String> tags) {
		return tags.containsKey(OwnershipTags.OWNER) ? StepKind.ADOPT : StepKind.CHANGE;
	}

	/** The blueprint's tags among them, since an adoption is told by its kind. */
	static @Nullable String after(Map<String, String> tags) {
		SortedMap<String, String> wanted = new TreeMap<>(tags);
		wanted.keySet().removeAll(Set.of(OwnershipTags.OWNER, OwnershipTags.CREATOR));
		return wanted.isEmpty() ? null : SettingsJson.of(wanted);
	}

}
