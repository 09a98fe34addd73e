package dev.workshoproles.roles.compare;

/**
 * The owner of a role or policy, according to its tags.
 */
public enum Ownership {

	/** None: it does not exist, or AWS manages it. */
	NONE,

	/** It has this console's tag for this workshop. */
	CONSOLE,

	/** It was created by hand or by another tool. */
	FOREIGN

}
