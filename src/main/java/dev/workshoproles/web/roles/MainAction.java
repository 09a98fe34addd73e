package dev.workshoproles.web.roles;

import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;

/**
 * The action of the main button on the roles page.
 */
enum MainAction {

	/** One click creates what is missing: nothing has to be changed or deleted. */
	CREATE,
	/** The plan is shown first: something has to be changed or deleted. */
	REPAIR,
	/** Everything is ready. */
	NONE;

	static MainAction of(WorkshopState state) {
		if (state.count(Status.READY) == state.roles().size()) {
			return NONE;
		}
		return state.isOnlyMissing() ? CREATE : REPAIR;
	}

}
