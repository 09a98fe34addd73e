package dev.workshoproles.web.roles;

import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;

/**
 * What can be done to bring one role to {@code READY}, or to make it the console's.
 */
enum RoleAction {

	/** Create what is missing. */
	CREATE,
	/** Repair what the console owns. */
	REPAIR,
	/** Take over what was made by hand, and repair it. */
	ADOPT,
	/** Nothing. */
	NONE;

	static RoleAction of(RoleState role) {
		boolean foreign = role.ownership() == Ownership.FOREIGN || role.policies()
			.stream()
			.anyMatch((policy) -> policy.ownership() == Ownership.FOREIGN && policy.status() == Status.DRIFTED);
		return switch (role.status()) {
			case MISSING -> foreign ? ADOPT : CREATE;
			case DRIFTED -> foreign ? ADOPT : REPAIR;
			case READY -> foreign ? ADOPT : NONE;
			case UNKNOWN -> NONE;
		};
	}

}
