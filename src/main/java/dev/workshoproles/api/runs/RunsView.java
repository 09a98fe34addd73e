package dev.workshoproles.api.runs;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ActionName;
import dev.workshoproles.api.Paths;
import dev.workshoproles.api.plans.PlanBody;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunSummary;

/**
 * A page of the history, newest first.
 */
public record RunsView(int page, int size, long total, List<Entry> runs) {

	/** A run without its steps. */
	record Entry(String id, ActionName action, RunState state, Instant startedAt, @Nullable Instant endedAt,
			String accountId, String callerArn, PlanBody request, String href) {

		static Entry of(RunSummary run) {
			return new Entry(run.id(), ActionName.of(run.request().action()), run.state(), run.startedAt(),
					run.endedAt(), run.accountId(), run.callerArn(), PlanBody.of(run.request()), Paths.run(run.id()));
		}

	}

}
