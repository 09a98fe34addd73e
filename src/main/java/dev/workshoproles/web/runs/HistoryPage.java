package dev.workshoproles.web.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.web.Sentences;

/**
 * A page of the history.
 *
 * @param runs the runs, newest first
 * @param page the page's number, from 0
 * @param pages how many pages there are, at least 1
 */
record HistoryPage(List<Entry> runs, int page, int pages) {

	private static final int SIZE = 20;

	/**
	 * A run.
	 *
	 * @param id its id
	 * @param action the requested action
	 * @param roles the requested roles; empty for all
	 * @param state its state
	 * @param started when it began
	 * @param took how long it took, null while in progress
	 */
	record Entry(String id, Action action, List<String> roles, RunState state, String started, @Nullable String took) {

		static Entry of(RunSummary run, Sentences sentences) {
			Instant end = run.endedAt();
			return new Entry(run.id(), run.request().action(), run.request().roles(), run.state(),
					sentences.of(run.startedAt()),
					(end != null) ? sentences.of(Duration.between(run.startedAt(), end)) : null);
		}

	}

	static HistoryPage of(RunHistory history, int wanted, Sentences sentences) {
		int pages = (int) Math.max(1, (history.count() + SIZE - 1) / SIZE);
		int page = Math.max(0, Math.min(wanted, pages - 1));
		return new HistoryPage(history.page(page, SIZE).stream().map((run) -> Entry.of(run, sentences)).toList(), page,
				pages);
	}

}
