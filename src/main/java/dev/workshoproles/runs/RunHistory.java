package dev.workshoproles.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunEvent;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.RunSummary;

/**
 * The stored runs of the account that the console is signed in to, with its prefix, and
 * what happened in them. Those of others are not there. While the caller cannot be found
 * out, the account is the one that was last known; where none was, each method but
 * {@link #eventsAfter} throws an
 * {@link dev.workshoproles.account.calls.AccountException}.
 */
public class RunHistory {

	/** How often a waiting caller looks. */
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
	 * @return the run as it stands, empty when there is none of that id
	 */
	public Optional<Run> find(String id) {
		return isHere(id) ? this.journal.find(id) : Optional.empty();
	}

	private boolean isHere(String id) {
		return this.journal.runs.isIn(this.scopes.shown(), id);
	}

	/**
	 * Waits until a run has ended, also when somebody else signs in meanwhile.
	 * @param id its id
	 * @param limit how long to wait at most
	 * @return the run as it is then, running or not
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
	 * The run that is in progress, if any.
	 * @return its id
	 */
	public Optional<String> running() {
		return this.journal.leases.holder(this.scopes.shown());
	}

	/**
	 * A page of the history, newest first.
	 * @param page from 0
	 * @param size how many runs a page has
	 * @return the runs
	 */
	public List<RunSummary> page(int page, int size) {
		return this.journal.runs.page(this.scopes.shown(), page * size, size);
	}

	/**
	 * How many runs there are.
	 * @return the count
	 */
	public long count() {
		return this.journal.runs.count(this.scopes.shown());
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
	 * The run that carried out a plan, or does so now.
	 * @param plan the plan's id
	 * @return the last one, empty when none has begun
	 */
	public Optional<Run> ofPlan(String plan) {
		return this.journal.runs.findByPlan(this.scopes.shown(), plan).flatMap(this.journal::find);
	}

	/**
	 * A document that a run kept.
	 * @param run the run's id
	 * @param number the document's number, from 1
	 * @return the document
	 */
	public Optional<KeptDocument> kept(String run, int number) {
		return isHere(run) ? this.journal.kept.find(run, number) : Optional.empty();
	}

	/**
	 * What happened in a run after an event. A stream asks ten times a second, so whose
	 * the run is is not asked again.
	 * @param run the id of a run that {@link #find} has shown
	 * @param number the number of the last event that is known, 0 for none
	 * @return the events that came after it, in order
	 */
	public List<RunEvent> eventsAfter(String run, int number) {
		return this.journal.events.after(run, number);
	}

}
