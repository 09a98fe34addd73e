package dev.workshoproles.practice;

import dev.workshoproles.blueprint.RoleBlueprint;

/**
 * A role to make a mistake in.
 *
 * @param hand makes it
 * @param role the role
 */
record RoleOfWorkshop(ByHand hand, RoleBlueprint role) {

	String name() {
		return this.role.name();
	}

}
