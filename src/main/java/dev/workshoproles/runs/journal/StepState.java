package dev.workshoproles.runs.journal;

import org.springframework.modulith.NamedInterface;

/**
 * How a step of a run stands.
 */
@NamedInterface("journal")
public enum StepState {

	/** It waits for others, or for its turn. */
	PENDING,

	/** Its call is under way. */
	RUNNING,

	/** IAM confirmed it, or a fresh read shows that it is done. */
	SUCCEEDED,

	/** Its last call failed. */
	FAILED,

	/** It was no longer needed, or the run ended before it was begun. */
	SKIPPED,

	/** The process ended while its call was under way: it may have been done or not. */
	INTERRUPTED

}
