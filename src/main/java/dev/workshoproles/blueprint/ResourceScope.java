package dev.workshoproles.blueprint;

/**
 * The variants of a workshop's policies.
 */
public enum ResourceScope {

	/** The workshop's own documents. */
	WIDE,

	/** The same actions, limited to the lab's own resources. */
	NARROW

}
