package dev.workshoproles.blueprint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.workshoproles.policy.PolicyDocument;

/**
 * The resources that a policy's actions can be limited to. Empty if the workshop does not
 * specify any.
 *
 * @param resources the ARNs by action, in any letter case
 * @param withoutResource by action, why it must be allowed on all resources
 */
public record ResourceLimits(Map<String, List<String>> resources, Map<String, LocalizedText> withoutResource) {

	static final ResourceLimits NONE = new ResourceLimits(Map.of(), Map.of());

	public ResourceLimits {
		resources = ignoringCase(resources);
		withoutResource = ignoringCase(withoutResource);
	}

	private static <T> Map<String, T> ignoringCase(Map<String, T> entries) {
		Map<String, T> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		sorted.putAll(entries);
		return Collections.unmodifiableMap(sorted);
	}

	/**
	 * Whether nothing is specified.
	 * @return true if nothing can be narrowed
	 */
	public boolean isEmpty() {
		return this.resources.isEmpty() && this.withoutResource.isEmpty();
	}

	Stream<String> texts() {
		return this.resources.values().stream().flatMap(List::stream);
	}

	public ResourceLimits with(UnaryOperator<String> placeholders) {
		Map<String, List<String>> here = new TreeMap<>();
		this.resources.forEach((action, arns) -> here.put(action, arns.stream().map(placeholders).toList()));
		return new ResourceLimits(here, this.withoutResource);
	}

	public PolicyDocument narrow(PolicyDocument document) {
		return document.narrowed(this.resources);
	}

}
