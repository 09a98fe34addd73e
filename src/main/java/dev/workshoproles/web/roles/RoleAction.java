package dev.workshoproles.web.roles;

import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;

/**
 * The action that makes a role {@code READY}, completes or adopts it.
 */
enum RoleAction {

	/** Create what is missing. */
	CREATE,
	/** Repair what the console owns. */
	REPAIR,
	/** Adopt what was created by hand, and repair it. */
	ADOPT,
	/** Attach to a ready role what a later step of the workshop attaches. */
	ATTACH,
	/** Nothing. */
	NONE;

	static RoleAction of(RoleState role) {
		boolean foreign = role.ownership() == Ownership.FOREIGN || role.policies()
			.stream()
			.anyMatch((policy) -> policy.ownership() == Ownership.FOREIGN && policy.status() == Status.DRIFTED);
		return switch (role.status()) {
			case MISSING -> foreign ? ADOPT : CREATE;
			case DRIFTED -> foreign ? ADOPT : REPAIR;
			case READY -> foreign ? ADOPT : (role.differsIn(DifferenceKind.POLICY_NOT_YET_ATTACHED) ? ATTACH : NONE);
			case UNKNOWN -> NONE;
		};
	}

}
