package dev.workshoproles.permissions;

/**
 * The uses of the console, each of which needs its own permissions.
 */
public enum ConsoleUse {

	/** To see the status and plans. */
	READ_ONLY,

	/** To create, repair and adopt. */
	APPLY,

	/** To delete what the console created. */
	REMOVE,

	/** Put back what a run overwrote or deleted. */
	RESTORE

}
