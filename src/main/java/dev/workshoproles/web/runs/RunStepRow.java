package dev.workshoproles.web.runs;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.StepKind;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;

/**
 * A step of a run.
 *
 * @param kind whether it creates, changes, deletes or adopts
 * @param sentence what it does
 * @param state its state
 * @param attempts the number of its calls
 * @param took how long its last call took, null before it ended
 * @param problem why its last call failed, null if it did not
 */
record RunStepRow(StepKind kind, String sentence, StepState state, int attempts, @Nullable String took,
		@Nullable ErrorText problem) {

	static RunStepRow of(RunStep step, Sentences sentences) {
		Instant start = step.startedAt();
		Instant end = step.endedAt();
		AccountError error = step.error();
		return new RunStepRow(step.step().kind(), sentences.of(step.step()), step.state(), step.attempts(),
				(start != null && end != null) ? sentences.of(Duration.between(start, end)) : null,
				(error != null) ? ErrorText.of(error, sentences) : null);
	}

}
