package dev.workshoproles.api;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;

/**
 * Whose to change a policy is.
 */
public enum PolicyKind {

	/** The account's own. */
	CUSTOMER,

	/** Managed by AWS. */
	AWS;

	public static PolicyKind of(PolicyBlueprint policy) {
		return (policy instanceof CustomerPolicy) ? CUSTOMER : AWS;
	}

}
