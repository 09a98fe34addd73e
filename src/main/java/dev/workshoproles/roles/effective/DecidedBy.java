package dev.workshoproles.roles.effective;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.SimulatedAnswer;
import dev.workshoproles.policy.evaluation.Decision;

/**
 * What decides whether a role has a permission, and so whether it has it.
 */
public enum DecidedBy {

	/** A policy of the role allows it, and so does everything that limits it. */
	IDENTITY_POLICY(Effect.ALLOWED),

	/** A statement of a policy denies it. */
	EXPLICIT_DENY(Effect.DENIED),

	/** The permissions boundary does not allow it. */
	BOUNDARY(Effect.DENIED),

	/** A service control policy of the organisation does not allow it. */
	ORGANIZATION(Effect.DENIED),

	/** No policy of the role allows it. */
	NO_POLICY(Effect.DENIED),

	/**
	 * The policy of the resource is to allow it, not the role. What is known of the role
	 * does not stand in the way.
	 */
	RESOURCE_POLICY(Effect.UNKNOWN),

	/** Condition keys decide whose values are known only when the request is made. */
	MISSING_CONTEXT(Effect.UNKNOWN),

	/** The policy names a pattern of actions, and the workshop none of them. */
	WILDCARD_ACTION(Effect.UNKNOWN),

	/** The ARN contains a variable, or a parameter without a value. */
	UNKNOWN_RESOURCE(Effect.UNKNOWN),

	/** IAM's simulator did not answer. */
	NOT_SIMULATED(Effect.UNKNOWN);

	private final Effect effect;

	DecidedBy(Effect effect) {
		this.effect = effect;
	}

	/**
	 * Whether the role has the permission.
	 * @return what follows from this reason
	 */
	public Effect effect() {
		return this.effect;
	}

	/**
	 * Finds out what decides. An organisation and a boundary come before the role's own
	 * policies: whoever mends these first would be refused all the same.
	 * @param need the permission
	 * @param answer the simulator's answer, null for none
	 */
	static DecidedBy of(NeededPermission need, @Nullable SimulatedAnswer answer) {
		if (need.hasPattern()) {
			return WILDCARD_ACTION;
		}
		if (need.hasVariable()) {
			return UNKNOWN_RESOURCE;
		}
		if (answer == null) {
			return NOT_SIMULATED;
		}
		if (answer.decision() == Decision.ALLOWED) {
			return IDENTITY_POLICY;
		}
		DecidedBy denial = denial(answer);
		if (denial == NO_POLICY && need.origin() != null) {
			return RESOURCE_POLICY;
		}
		boolean depends = !answer.missingContext().isEmpty() && denial != EXPLICIT_DENY;
		return depends ? MISSING_CONTEXT : denial;
	}

	private static DecidedBy denial(SimulatedAnswer answer) {
		if (Boolean.FALSE.equals(answer.allowedByOrganization())) {
			return ORGANIZATION;
		}
		if (Boolean.FALSE.equals(answer.allowedByBoundary())) {
			return BOUNDARY;
		}
		return (answer.decision() == Decision.EXPLICIT_DENY) ? EXPLICIT_DENY : NO_POLICY;
	}

	/**
	 * Whether a role has a permission.
	 */
	public enum Effect {

		/** It has the permission. */
		ALLOWED,

		/** It lacks the permission. */
		DENIED,

		/** That cannot be found out in advance. */
		UNKNOWN

	}

}
