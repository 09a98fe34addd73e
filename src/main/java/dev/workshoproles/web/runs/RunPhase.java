package dev.workshoproles.web.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.web.Sentences;

/**
 * A phase of a run.
 *
 * @param name {@code reading}, {@code applying} or {@code checking}
 * @param state its state
 * @param took how long it took, or has taken so far; null before it starts
 * @param elapsed the same in milliseconds while it is running, otherwise null
 */
record RunPhase(String name, StepState state, @Nullable String took, @Nullable Long elapsed) {

	static List<RunPhase> of(Run run, Instant now, Sentences sentences) {
		List<RunStep> steps = run.steps();
		boolean ended = run.state().isEnded();
		Instant end = Objects.requireNonNullElse(run.endedAt(), now);
		Instant first = steps.stream()
			.map(RunStep::startedAt)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(end);
		Instant last = steps.stream()
			.map(RunStep::endedAt)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(first);
		boolean cutOff = run.state() == RunState.INTERRUPTED;
		boolean working = steps.stream()
			.anyMatch((step) -> step.state() == StepState.PENDING || step.state() == StepState.RUNNING);
		StepState reading = (steps.isEmpty() && !ended) ? StepState.RUNNING
				: (steps.isEmpty() && cutOff) ? StepState.INTERRUPTED : StepState.SUCCEEDED;
		return List.of(
				phase("reading", reading, run.startedAt(), (reading == StepState.RUNNING) ? now : first, sentences),
				phase("applying", applying(run, working), first, (working && !ended) ? now : last, sentences),
				phase("checking", checking(run, working), last, end, sentences));
	}

	private static StepState applying(Run run, boolean working) {
		if (run.steps().isEmpty()) {
			return run.state().isEnded() ? StepState.SKIPPED : StepState.PENDING;
		}
		if (!run.state().isEnded()) {
			return working ? StepState.RUNNING : StepState.SUCCEEDED;
		}
		return switch (run.state()) {
			case INTERRUPTED -> StepState.INTERRUPTED;
			case FAILED -> (run.count(StepState.FAILED) > 0) ? StepState.FAILED : StepState.SUCCEEDED;
			default -> StepState.SUCCEEDED;
		};
	}

	private static StepState checking(Run run, boolean working) {
		return switch (run.state()) {
			case RUNNING -> (working || run.steps().isEmpty()) ? StepState.PENDING : StepState.RUNNING;
			case INTERRUPTED -> StepState.SKIPPED;
			default -> StepState.SUCCEEDED;
		};
	}

	/** The duration of an interrupted phase is unknown. */
	private static RunPhase phase(String name, StepState state, Instant start, Instant end, Sentences sentences) {
		if (state == StepState.PENDING || state == StepState.SKIPPED || state == StepState.INTERRUPTED) {
			return new RunPhase(name, state, null, null);
		}
		Duration took = Duration.between(start, end.isBefore(start) ? start : end);
		return new RunPhase(name, state, sentences.of(took), (state == StepState.RUNNING) ? took.toMillis() : null);
	}

}
