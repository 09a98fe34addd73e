package dev.workshoproles.policy.meaning;

/**
 * How far a document reaches beside another.
 */
public enum Reach {

	/** It allows all that the other allows, and more. */
	MORE,

	/** It allows nothing that the other does not allow, and less. */
	LESS,

	/** It allows something else, or nobody can say for certain. */
	OTHER

}
