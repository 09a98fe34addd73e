package dev.workshoproles.roles.plan;

/**
 * The types of resources that the console writes.
 */
public enum ResourceType {

	/** An IAM role. */
	ROLE,

	/** A customer managed policy. */
	POLICY,

	/** An instance profile. */
	INSTANCE_PROFILE

}
