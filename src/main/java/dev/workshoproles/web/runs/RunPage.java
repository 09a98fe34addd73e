package dev.workshoproles.web.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.UntouchedText;

/**
 * The page of a run.
 *
 * @param id the run's id
 * @param request the request
 * @param state its state
 * @param caller the caller
 * @param started when it began
 * @param took how long it took, null while in progress
 * @param done the number of steps that are done or not needed
 * @param steps the steps
 * @param blocked what was needed but not allowed
 * @param left what a removal kept
 * @param kept the kept documents
 * @param problem why it was aborted, null if it was not
 */
record RunPage(String id, PlanRequest request, RunState state, String caller, String started, @Nullable String took,
		long done, List<RunStepRow> steps, List<UntouchedText> blocked, List<UntouchedText> left, List<KeptRow> kept,
		@Nullable ErrorText problem) {

	static RunPage of(Run run, Sentences sentences) {
		Instant end = run.endedAt();
		AccountError error = run.error();
		return new RunPage(run.id(), run.request(), run.state(), run.callerArn(), sentences.of(run.startedAt()),
				(end != null) ? sentences.of(Duration.between(run.startedAt(), end)) : null,
				run.count(StepState.SUCCEEDED) + (isCutShort(run.state()) ? 0 : run.count(StepState.SKIPPED)),
				run.steps().stream().map((step) -> RunStepRow.of(step, sentences)).toList(),
				UntouchedText.blocked(run.blocked(), sentences), UntouchedText.left(run.left(), sentences),
				KeptRow.of(run, sentences), (error != null) ? ErrorText.of(error, sentences) : null);
	}

	private static boolean isCutShort(RunState state) {
		return state == RunState.FAILED || state == RunState.INTERRUPTED;
	}

	/**
	 * Whether it ended early, so that skipped steps were not done rather than not needed.
	 */
	public boolean isCutShort() {
		return isCutShort(this.state);
	}

	/**
	 * Whether it was interrupted by a problem rather than by the end of its process.
	 */
	public boolean isBrokenOff() {
		return this.state == RunState.INTERRUPTED && this.problem != null;
	}

	public boolean isRunning() {
		return !this.state.isEnded();
	}

}
