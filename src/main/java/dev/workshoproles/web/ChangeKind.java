package dev.workshoproles.web;

import dev.workshoproles.roles.plan.Operation;
import dev.workshoproles.roles.plan.Step;

/**
 * The kinds of steps that pages distinguish: unlike in the API, attaching is not
 * creating.
 */
public enum ChangeKind {

	/** Creates a role, a policy or an instance profile. */
	CREATE,
	/**
	 * Attaches a policy to a role, or adds a role to an instance profile, whether they
	 * are new or not.
	 */
	ATTACH,
	/** Adopts what was made by hand. */
	ADOPT,
	/** Changes a role or policy. */
	CHANGE,
	/** Detaches a policy from a role, or a role from an instance profile. */
	DETACH,
	/** Deletes a role, a policy, an instance profile or a document. */
	DELETE;

	public static ChangeKind of(Step step) {
		if (step.operation() == Operation.ATTACH_ROLE_POLICY
				|| step.operation() == Operation.ADD_ROLE_TO_INSTANCE_PROFILE) {
			return ATTACH;
		}
		return switch (step.kind()) {
			case CREATE -> CREATE;
			case CHANGE -> CHANGE;
			case DETACH -> DETACH;
			case DELETE -> DELETE;
			case ADOPT -> ADOPT;
		};
	}

	/**
	 * Whether a plan shows the count even if it is zero.
	 */
	public boolean isAlwaysCounted() {
		return this != ATTACH && this != ADOPT;
	}

}
