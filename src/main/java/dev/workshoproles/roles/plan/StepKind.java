package dev.workshoproles.roles.plan;

/**
 * What a step does to the account.
 */
public enum StepKind {

	/** Makes or attaches something. */
	CREATE,

	/** Changes something that is there. */
	CHANGE,

	/** Deletes or detaches something. */
	DELETE,

	/** Tags something made by hand as the console's. */
	ADOPT

}
