package dev.workshoproles.roles.plan;

/**
 * What a step or a reason concerns.
 */
public enum ResourceType {

	/** An IAM role. */
	ROLE,

	/** A customer managed policy. */
	POLICY

}
