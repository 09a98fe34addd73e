package dev.workshoproles.permissions;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What actions are limited to.
 *
 * @param arns the ARNs of resources, possibly with wildcards
 * @param key the condition key that limits them further, null for none
 * @param values the values that it may have
 */
record Resources(List<String> arns, @Nullable ConditionKey key, List<String> values) {

	static Resources of(List<String> arns) {
		return new Resources(arns, null, List.of());
	}

	boolean isNone() {
		return this.arns.isEmpty() || (this.key != null && this.values.isEmpty());
	}

	/** The condition keys of a request, each with its first value. */
	Map<String, String> context() {
		return (this.key != null) ? Map.of(this.key.iamName(), this.values.get(0)) : Map.of();
	}

}
