package dev.workshoproles.roles.plan;

/**
 * What a step does to the account.
 */
public enum StepKind {

	/** Creates or attaches something. */
	CREATE,

	/** Changes something existing. */
	CHANGE,

	/** Deletes or detaches something. */
	DELETE,

	/** Tags something created by hand as the console's. */
	ADOPT

}
