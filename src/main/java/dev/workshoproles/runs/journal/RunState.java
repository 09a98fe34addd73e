package dev.workshoproles.runs.journal;

import org.springframework.modulith.NamedInterface;

/**
 * How a run stands.
 */
@NamedInterface("journal")
public enum RunState {

	/** It is being carried out. */
	RUNNING,

	/** A fresh read of the account shows what was asked for. */
	SUCCEEDED,

	/** Something could not be done. */
	FAILED,

	/** The process ended before the run did. The same request finishes it. */
	INTERRUPTED;

	/**
	 * Whether nothing more happens in the run.
	 * @return false only while it is running
	 */
	public boolean isEnded() {
		return this != RUNNING;
	}

}
