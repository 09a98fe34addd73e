package dev.workshoproles.permissions;

/**
 * What somebody wants to do with the console.
 */
public enum ConsoleUse {

	/** To see how things stand, and what apply and remove would do. */
	READ_ONLY,

	/** To create, repair and adopt. */
	APPLY,

	/** To delete what the console made. */
	REMOVE

}
