package dev.workshoproles.roles.compare;

/**
 * The owner of a role or policy, according to an {@link OwnershipProof}.
 */
public enum Ownership {

	/** None: it does not exist, or AWS manages it. */
	NONE,

	/** This console created or adopted it for this workshop. */
	CONSOLE,

	/** It was created by hand or by another tool. */
	FOREIGN

}
