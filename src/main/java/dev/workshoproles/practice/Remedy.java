package dev.workshoproles.practice;

/**
 * What it takes to undo a mistake.
 */
public enum Remedy {

	/** A repair of the console's own roles. */
	REPAIR,

	/** A repair that adopts what was made by hand. */
	ADOPT,

	/** Something that the console never does, and then a repair. */
	BY_HAND

}
