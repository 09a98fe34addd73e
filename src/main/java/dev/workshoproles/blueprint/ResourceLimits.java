package dev.workshoproles.blueprint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.workshoproles.policy.PolicyDocument;

/**
 * To which resources a policy's actions can be limited. Empty when the workshop does not
 * say.
 *
 * @param resources the ARNs that an action is for, by action in any letter case
 * @param withoutResource why an action can be allowed on all resources only, by action
 */
public record ResourceLimits(Map<String, List<String>> resources, Map<String, LocalizedText> withoutResource) {

	static final ResourceLimits NONE = new ResourceLimits(Map.of(), Map.of());

	public ResourceLimits {
		resources = caseless(resources);
		withoutResource = caseless(withoutResource);
	}

	private static <T> Map<String, T> caseless(Map<String, T> entries) {
		Map<String, T> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		sorted.putAll(entries);
		return Collections.unmodifiableMap(sorted);
	}

	/**
	 * Whether the workshop does not say what the actions are for.
	 * @return true when nothing can be narrowed
	 */
	public boolean isEmpty() {
		return this.resources.isEmpty() && this.withoutResource.isEmpty();
	}

	public ResourceLimits at(ResourceLocation location) {
		Map<String, List<String>> here = new TreeMap<>();
		this.resources.forEach((action, arns) -> here.put(action, arns.stream().map(location::fill).toList()));
		return new ResourceLimits(here, this.withoutResource);
	}

	public PolicyDocument narrow(PolicyDocument document) {
		return document.narrowed(this.resources);
	}

}
