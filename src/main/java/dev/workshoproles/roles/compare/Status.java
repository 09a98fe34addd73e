package dev.workshoproles.roles.compare;

/**
 * How a role or policy stands against the blueprint.
 */
public enum Status {

	/** It is not there. */
	MISSING,

	/** It is as the blueprint wants it. */
	READY,

	/** It is there and differs. */
	DRIFTED,

	/** It could not be read. */
	UNKNOWN

}
