package dev.workshoproles.runs.journal;

import org.springframework.modulith.NamedInterface;

/**
 * The state of a run.
 */
@NamedInterface("journal")
public enum RunState {

	/** It is being carried out. */
	RUNNING,

	/** A fresh read shows that the request is fulfilled. */
	SUCCEEDED,

	/** Something could not be done. */
	FAILED,

	/**
	 * The process stopped or the caller changed before its end. The same request finishes
	 * it.
	 */
	INTERRUPTED;

	/**
	 * Whether the run has ended.
	 * @return false only while it is in progress
	 */
	public boolean isEnded() {
		return this != RUNNING;
	}

}
