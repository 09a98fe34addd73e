package dev.workshoproles.roles.plan;

/**
 * What a step does to the account.
 */
public enum StepKind {

	/** Creates or attaches something. */
	CREATE,

	/** Changes something existing. */
	CHANGE,

	/** Parts two things that stay: a policy from a role, a role from a profile. */
	DETACH,

	/** Deletes something. */
	DELETE,

	/** Makes something created by hand the console's, by a tag or in the record. */
	ADOPT

}
