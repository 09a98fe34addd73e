package dev.workshoproles.api;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.workshoproles.roles.plan.Action;

/**
 * An action as represented in the API.
 */
public enum ActionName {

	/** Create what is missing and repair what differs. */
	@JsonProperty("apply")
	APPLY,

	/** Delete what the console owns. */
	@JsonProperty("remove")
	REMOVE,

	/** Put a document back that a run overwrote or deleted. */
	@JsonProperty("restore")
	RESTORE;

	public Action action() {
		return Action.valueOf(name());
	}

	public static ActionName of(Action action) {
		return valueOf(action.name());
	}

}
