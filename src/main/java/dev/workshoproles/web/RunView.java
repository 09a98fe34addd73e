package dev.workshoproles.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.AccountError;
import dev.workshoproles.roles.PlanRequest;
import dev.workshoproles.runs.Run;
import dev.workshoproles.runs.RunState;
import dev.workshoproles.runs.StepState;

/**
 * A run's page.
 *
 * @param id the run's id
 * @param request what was asked for
 * @param state how it stands
 * @param caller as whom
 * @param started when it began
 * @param took how long it took, null while it is running
 * @param done how many steps need no more work
 * @param steps the steps
 * @param blocked what stood in the way
 * @param left what a removal kept
 * @param kept the kept documents
 * @param problem why it broke off as a whole, null when it did not
 */
record RunView(String id, PlanRequest request, RunState state, String caller, String started, @Nullable String took,
		long done, List<RunStepView> steps, List<UntouchedView> blocked, List<UntouchedView> left, List<KeptView> kept,
		@Nullable ProblemView problem) {

	static RunView of(Run run, Sentences sentences) {
		Instant end = run.endedAt();
		AccountError error = run.error();
		return new RunView(run.id(), run.request(), run.state(), run.callerArn(), sentences.of(run.startedAt()),
				(end != null) ? sentences.of(Duration.between(run.startedAt(), end)) : null,
				run.count(StepState.SUCCEEDED) + run.count(StepState.SKIPPED),
				run.steps().stream().map((step) -> RunStepView.of(step, sentences)).toList(),
				UntouchedView.blocked(run.blocked(), sentences), UntouchedView.left(run.left(), sentences),
				KeptView.of(run, sentences), (error != null) ? ProblemView.of(error, sentences) : null);
	}

	public boolean isRunning() {
		return !this.state.isEnded();
	}

}
