package dev.workshoproles.policy.meaning;

import org.springframework.modulith.NamedInterface;

/**
 * How far a document reaches beside another.
 */
@NamedInterface("meaning")
public enum Reach {

	/** It allows all that the other allows, and more. */
	MORE,

	/** It allows nothing that the other does not allow, and less. */
	LESS,

	/** It allows something else, or nobody can say for certain. */
	OTHER

}
