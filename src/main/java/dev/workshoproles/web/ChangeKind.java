package dev.workshoproles.web;

import dev.workshoproles.roles.plan.Operation;
import dev.workshoproles.roles.plan.Step;

/**
 * What a step does, as pages say it: a policy that is attached is not created.
 */
public enum ChangeKind {

	/** Something new. */
	CREATE,
	/** A policy and a role, both there or new, are put together. */
	ATTACH,
	/** Something made by hand becomes the console's. */
	ADOPT,
	/** Something there is changed. */
	CHANGE,
	/** Two things that stay are parted. */
	DETACH,
	/** Something goes. */
	DELETE;

	public static ChangeKind of(Step step) {
		if (step.operation() == Operation.ATTACH_ROLE_POLICY) {
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
	 * Whether a plan says also that it does none of it.
	 */
	public boolean isAlwaysCounted() {
		return this != ATTACH && this != ADOPT;
	}

}
