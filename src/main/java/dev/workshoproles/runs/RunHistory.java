package dev.workshoproles.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.NestedRuntimeException;

import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunEvent;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.RunSummary;

/**
 * The stored runs of the current account and name prefix, and their events; other runs
 * are treated as unknown. While the caller is unknown, the account is the last known one;
 * if there is none, each method but {@link #eventsAfter} throws an
 * {@link dev.workshoproles.account.calls.AccountException}.
 */
public class RunHistory {

	/** The poll interval of a waiting thread. */
	private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

	private final Journal journal;

	private final Scopes scopes;

	RunHistory(Journal journal, Scopes scopes) {
		this.journal = journal;
		this.scopes = scopes;
	}

	/**
	 * Finds a run.
	 * @param id its id
	 * @return the run in its current state, empty if there is none of that id
	 */
	public Optional<Run> find(String id) {
		return isHere(id) ? this.journal.find(id) : Optional.empty();
	}

	private boolean isHere(String id) {
		return this.journal.runs.isIn(this.scopes.visible(), id);
	}

	/**
	 * Waits until a run has ended, even if the caller changes meanwhile.
	 * @param id its id
	 * @param limit the maximum time to wait
	 * @return the run in its state then, ended or not
	 */
	public Optional<Run> await(String id, Duration limit) {
		if (!isHere(id)) {
			return Optional.empty();
		}
		Instant end = Instant.now().plus(limit);
		while (isRunning(id) && Instant.now().isBefore(end)) {
			try {
				Thread.sleep(POLL_INTERVAL.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				break;
			}
		}
		return this.journal.find(id);
	}

	private boolean isRunning(String id) {
		return this.journal.runs.find(id).filter((run) -> !run.summary().state().isEnded()).isPresent();
	}

	/**
	 * Finds the run in progress.
	 * @return its id, empty if there is none
	 */
	public Optional<String> running() {
		return this.journal.leases.holder(this.scopes.visible());
	}

	/**
	 * A page of the history, newest first.
	 * @param page from 0
	 * @param size the size of a page
	 * @return the runs
	 */
	public List<RunSummary> page(int page, int size) {
		return this.journal.runs.page(this.scopes.visible(), page * size, size);
	}

	/**
	 * Counts the runs.
	 * @return the count
	 */
	public long count() {
		return this.journal.runs.count(this.scopes.visible());
	}

	/**
	 * The steps of several runs, as a page of the history has them.
	 * @param runs the ids of runs that {@link #page} has shown
	 * @return by run, in the order in which they were planned; without the runs that have
	 * none
	 */
	public Map<String, List<RunStep>> steps(Collection<String> runs) {
		return this.journal.steps.find(runs);
	}

	/**
	 * The steps that IAM confirmed since a time, in any run.
	 * @param since after which they ended
	 * @return none also if the database cannot be read: a role's state is shown without
	 * it
	 */
	public List<RunStep> writesSince(Instant since) {
		try {
			return this.journal.steps.confirmedSince(this.scopes.visible(), since);
		}
		catch (NestedRuntimeException ex) {
			return List.of();
		}
	}

	/**
	 * The number of documents that several runs kept.
	 * @param runs the ids of runs that {@link #page} has shown
	 * @return by run; without the runs that kept none
	 */
	public Map<String, Integer> keptBy(Collection<String> runs) {
		return this.journal.kept.count(runs);
	}

	/**
	 * The run that carried out a plan, or does so now.
	 * @param plan the plan's id
	 * @return the last one, empty when none has begun
	 */
	public Optional<Run> ofPlan(String plan) {
		return this.journal.runs.findByPlan(this.scopes.visible(), plan).flatMap(this.journal::find);
	}

	/**
	 * Finds a document that a run kept.
	 * @param run the run's id
	 * @param number the document's number, from 1
	 * @return the document
	 */
	public Optional<KeptDocument> kept(String run, int number) {
		return isHere(run) ? this.journal.kept.find(run, number) : Optional.empty();
	}

	/**
	 * What it takes to restore a document that a run kept.
	 * @param run the run's id
	 * @param number the document's number, from 1
	 * @return empty if there is no such document, or IAM would not take it again
	 */
	public Optional<Restoration> restoration(String run, int number) {
		return kept(run, number).flatMap((kept) -> this.journal.find(run)
			.flatMap((found) -> found.stepOf(kept))
			.flatMap((step) -> Restoration.of(run, number, step, kept.document())));
	}

	/**
	 * Reads the events of a run after a given one. The owner of the run is not checked
	 * again, since a stream polls ten times a second.
	 * @param run the id of a run that {@link #find} has returned
	 * @param number the number of the last known event, 0 for none
	 * @return the later events in order
	 */
	public List<RunEvent> eventsAfter(String run, int number) {
		return this.journal.events.after(run, number);
	}

}
