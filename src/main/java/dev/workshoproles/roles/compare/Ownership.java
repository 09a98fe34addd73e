package dev.workshoproles.roles.compare;

/**
 * Whose a role or policy is, by its tags.
 */
public enum Ownership {

	/** Nobody's: it is not there, or AWS manages it. */
	NONE,

	/** It has this console's tag for this workshop. */
	CONSOLE,

	/** It was made by hand or by another tool. */
	FOREIGN

}
