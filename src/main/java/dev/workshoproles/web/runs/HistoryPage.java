package dev.workshoproles.web.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.web.Act;
import dev.workshoproles.web.Act.Mood;
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
	 * @param act what was done, in words
	 * @param roles the requested roles that the act does not name; empty for all
	 * @param outcome its outcome so far
	 * @param done the number of steps done
	 * @param all the number of steps
	 * @param kept the number of documents that it kept
	 * @param caller the caller's ARN
	 * @param name the last part of the ARN
	 * @param startedAt when it started
	 * @param started the same in words
	 * @param took how long it took, null while it is running
	 */
	record Entry(String id, String act, List<String> roles, RunOutcome outcome, long done, int all, int kept,
			String caller, String name, Instant startedAt, String started, @Nullable String took) {

		static Entry of(RunSummary run, List<RunStep> steps, int kept, Workshop workshop, Sentences sentences) {
			Instant end = run.endedAt();
			RunOutcome outcome = RunOutcome.of(run.state(), steps);
			String caller = run.callerArn();
			String act = Act.of(steps.stream().map(RunStep::step).toList(), workshop, run.request())
				.brief(Mood.DO, sentences);
			return new Entry(run.id(), act,
					run.request().roles().stream().filter((role) -> !act.endsWith(" " + role)).toList(), outcome,
					outcome.count(steps), steps.size(), kept, caller, caller.substring(caller.lastIndexOf('/') + 1),
					run.startedAt(), sentences.of(run.startedAt()),
					(end != null) ? sentences.of(Duration.between(run.startedAt(), end)) : null);
		}

	}

	static HistoryPage of(RunHistory history, int wanted, Workshop workshop, Sentences sentences) {
		int pages = (int) Math.max(1, (history.count() + SIZE - 1) / SIZE);
		int page = Math.max(0, Math.min(wanted, pages - 1));
		List<RunSummary> runs = history.page(page, SIZE);
		List<String> ids = runs.stream().map(RunSummary::id).toList();
		Map<String, List<RunStep>> steps = history.steps(ids);
		Map<String, Integer> kept = history.keptBy(ids);
		return new HistoryPage(runs.stream()
			.map((run) -> Entry.of(run, steps.getOrDefault(run.id(), List.of()), kept.getOrDefault(run.id(), 0),
					workshop, sentences))
			.toList(), page, pages);
	}

}
