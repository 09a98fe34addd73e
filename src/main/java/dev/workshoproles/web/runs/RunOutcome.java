package dev.workshoproles.web.runs;

import java.util.List;

import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;

/**
 * The outcome of a run as pages show it. A failed run may be partly done.
 */
enum RunOutcome {

	/** It is in progress. */
	RUNNING("running"),
	/** A fresh read shows what was requested. */
	SUCCEEDED("done"),
	/** Some steps succeeded and some did not. */
	PARTLY("partly"),
	/** No step succeeded. */
	FAILED("failed"),
	/** It was interrupted. */
	INTERRUPTED("partly");

	private final String icon;

	RunOutcome(String icon) {
		this.icon = icon;
	}

	static RunOutcome of(RunState state, List<RunStep> steps) {
		return switch (state) {
			case RUNNING -> RUNNING;
			case SUCCEEDED -> SUCCEEDED;
			case FAILED -> (done(steps) > 0) ? PARTLY : FAILED;
			case INTERRUPTED -> INTERRUPTED;
		};
	}

	private static long done(List<RunStep> steps) {
		return steps.stream().filter((step) -> step.state() == StepState.SUCCEEDED).count();
	}

	/**
	 * The number of steps done. Skipped steps count, unless the run ended early: they
	 * were not needed.
	 */
	long count(List<RunStep> steps) {
		boolean whole = this == RUNNING || this == SUCCEEDED;
		return done(steps) + (whole ? steps.stream().filter((step) -> step.state() == StepState.SKIPPED).count() : 0);
	}

	/**
	 * The name of the favicon, without the file's extension.
	 */
	public String icon() {
		return "favicon-" + this.icon;
	}

}
