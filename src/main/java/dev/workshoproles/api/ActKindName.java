package dev.workshoproles.api;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.workshoproles.classroom.work.ActKind;

/**
 * What is done for many seats, as represented in the API.
 */
public enum ActKindName {

	/** Create what is missing. */
	@JsonProperty("create")
	CREATE,

	/** Delete what the console owns. */
	@JsonProperty("remove")
	REMOVE;

	public ActKind kind() {
		return ActKind.valueOf(name());
	}

	public static ActKindName of(ActKind kind) {
		return valueOf(kind.name());
	}

}
