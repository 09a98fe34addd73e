package dev.workshoproles.runs.journal;

import org.springframework.modulith.NamedInterface;

/**
 * The state of a step in a run.
 */
@NamedInterface("journal")
public enum StepState {

	/** It has not started yet. */
	PENDING,

	/** Its call is in progress. */
	RUNNING,

	/** IAM confirmed it, or a fresh read shows its effect. */
	SUCCEEDED,

	/** Its last call failed. */
	FAILED,

	/** It was no longer needed, or the run ended before it started. */
	SKIPPED,

	/** The process ended during its call, which may or may not have had an effect. */
	INTERRUPTED

}
