package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.compare.OwnershipProof;
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
	 * The step that sets what is missing of the blueprint's tags and adopts. If no tags
	 * make anything the console's, there are none of the blueprint's either, and an
	 * adoption is recorded instead.
	 * @param wanted the blueprint's tags
	 * @param adopting whether to adopt
	 * @param setting makes the step that sets tags
	 * @param recording makes the step that only records
	 * @return at most one step
	 */
	static List<Step> steps(WantedTags wanted, OwnershipProof proof, boolean adopting,
			Function<TagChange, Step> setting, Supplier<Step> recording) {
		SortedMap<String, String> tags = wanted.lacking();
		SortedMap<String, String> replaced = wanted.replaced();
		if (adopting) {
			tags.putAll(proof.tags());
		}
		if (!tags.isEmpty()) {
			return List.of(setting.apply(new TagChange(tags, replaced.isEmpty() ? null : SettingsJson.of(replaced))));
		}
		return adopting ? List.of(recording.get()) : List.of();
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
