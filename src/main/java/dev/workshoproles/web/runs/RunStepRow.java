package dev.workshoproles.web.runs;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.web.Sentences;

/**
 * A step of a run.
 *
 * @param sentence what it does
 * @param state its state
 * @param undone whether it was skipped because the run ended early, rather than because
 * it was not needed
 * @param attempts how many times its call was made
 * @param took how long its last call took, null until it has ended
 * @param detail AWS's message if its last call failed, otherwise empty
 */
record RunStepRow(String sentence, StepState state, boolean undone, int attempts, @Nullable String took,
		String detail) {

	static RunStepRow of(RunStep step, boolean cutShort, Sentences sentences) {
		Instant start = step.startedAt();
		Instant end = step.endedAt();
		return new RunStepRow(sentences.of(step.step()), step.state(), cutShort && step.state() == StepState.SKIPPED,
				step.attempts(), (start != null && end != null) ? sentences.of(Duration.between(start, end)) : null,
				(step.error() != null) ? step.error().detail() : "");
	}

	/**
	 * Whether nothing remains to be done for it.
	 */
	public boolean isDone() {
		return this.state == StepState.SUCCEEDED || (this.state == StepState.SKIPPED && !this.undone);
	}

	public boolean isFailed() {
		return this.state == StepState.FAILED;
	}

}
