package dev.workshoproles.api;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.workshoproles.roles.Action;

/**
 * An action as scripts write it.
 */
enum ActionName {

	/** Create what is missing and repair what differs. */
	@JsonProperty("apply")
	APPLY,

	/** Delete what the console owns. */
	@JsonProperty("remove")
	REMOVE;

	Action action() {
		return Action.valueOf(name());
	}

	static ActionName of(Action action) {
		return valueOf(action.name());
	}

}
