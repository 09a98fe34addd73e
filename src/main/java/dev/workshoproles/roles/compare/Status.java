package dev.workshoproles.roles.compare;

/**
 * The status of a role or policy compared with the blueprint.
 */
public enum Status {

	/** It does not exist. */
	MISSING,

	/** It matches the blueprint. */
	READY,

	/** It exists but differs. */
	DRIFTED,

	/** It could not be read. */
	UNKNOWN

}
