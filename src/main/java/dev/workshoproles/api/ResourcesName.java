package dev.workshoproles.api;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.workshoproles.blueprint.ResourceScope;

/**
 * A variant of the policies as represented in the API.
 */
public enum ResourcesName {

	/** The workshop's own documents. */
	@JsonProperty("wide")
	WIDE,

	/** The same on the lab's own resources only. */
	@JsonProperty("narrow")
	NARROW;

	public ResourceScope scope() {
		return ResourceScope.valueOf(name());
	}

	public static ResourcesName of(ResourceScope scope) {
		return valueOf(scope.name());
	}

}
