package dev.workshoproles.roles.plan;

/**
 * What the console can do to the workshop's roles.
 */
public enum Action {

	/** Create what is missing and repair what differs. */
	APPLY,

	/** Delete what the console owns. */
	REMOVE,

	/** Put a document back that a run overwrote or deleted. */
	RESTORE

}
