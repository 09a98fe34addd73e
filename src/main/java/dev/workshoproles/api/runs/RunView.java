package dev.workshoproles.api.runs;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ActionName;
import dev.workshoproles.api.ErrorView;
import dev.workshoproles.api.Paths;
import dev.workshoproles.api.plans.PlanBody;
import dev.workshoproles.api.plans.UntouchedView;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;

/**
 * A run in its current state.
 */
public record RunView(String id, ActionName action, RunState state, Instant startedAt, @Nullable Instant endedAt,
		String accountId, String callerArn, PlanBody request, List<RunStepView> steps, List<UntouchedView> blocked,
		List<UntouchedView> left, List<Kept> kept, @Nullable ErrorView error, @Nullable Finish finish) {

	static RunView of(Run run, Texts texts) {
		Set<String> planned = run.steps().stream().map((step) -> step.step().id()).collect(Collectors.toSet());
		PlanBody request = PlanBody.of(run.request());
		Finish finish = (run.state() == RunState.INTERRUPTED) ? Finish.with(request, texts) : null;
		return new RunView(run.id(), ActionName.of(run.request().action()), run.state(), run.startedAt(), run.endedAt(),
				run.accountId(), run.callerArn(), request,
				run.steps().stream().map((step) -> RunStepView.of(step, run.callerArn(), planned, texts)).toList(),
				UntouchedView.of(run.blocked(), texts), UntouchedView.of(run.left(), texts),
				run.kept().stream().map((kept) -> Kept.of(run.id(), kept)).toList(), ErrorView.of(run.error(), texts),
				finish);
	}

	/** A document that was kept before a step overwrote or deleted it. */
	record Kept(int number, String step, Instant keptAt, String href) {

		static Kept of(String run, KeptDocument kept) {
			return new Kept(kept.number(), kept.stepId(), kept.keptAt(), Paths.kept(run, kept.number()));
		}

	}

	/** The request that finishes an interrupted run. */
	record Finish(String method, String href, PlanBody body, String message) {

		static Finish with(PlanBody request, Texts texts) {
			return new Finish("POST", Paths.runs(), request, texts.say("api.run.finish"));
		}

	}

}
