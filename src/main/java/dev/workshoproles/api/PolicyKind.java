package dev.workshoproles.api;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;

/**
 * Who manages a policy.
 */
public enum PolicyKind {

	/** The account: a customer managed policy. */
	CUSTOMER,

	/** AWS: an AWS managed policy. */
	AWS;

	public static PolicyKind of(PolicyBlueprint policy) {
		return (policy instanceof CustomerPolicy) ? CUSTOMER : AWS;
	}

}
