package dev.workshoproles.blueprint;

/**
 * Which variant of a workshop's policies is in force.
 */
public enum ResourceScope {

	/** The workshop's own documents. */
	WIDE,

	/** The same actions, each on the lab's own resources only. */
	NARROW

}
