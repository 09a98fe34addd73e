package dev.workshoproles.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stored runs, with what happened in them.
 */
public class RunHistory {

	/** How often a waiting caller looks. */
	private static final Duration LOOK = Duration.ofMillis(10);

	private final Journal journal;

	RunHistory(Journal journal) {
		this.journal = journal;
	}

	/**
	 * Finds a run.
	 * @param id its id
	 * @return the run as it stands, empty when there is none of that id
	 */
	public Optional<Run> find(String id) {
		return this.journal.find(id);
	}

	/**
	 * Waits until a run has ended.
	 * @param id its id
	 * @param limit how long to wait at most
	 * @return the run as it stands then, running or not
	 */
	public Optional<Run> await(String id, Duration limit) {
		Instant end = Instant.now().plus(limit);
		while (isRunning(id) && Instant.now().isBefore(end)) {
			try {
				Thread.sleep(LOOK.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				break;
			}
		}
		return find(id);
	}

	private boolean isRunning(String id) {
		return this.journal.runs.find(id).filter((run) -> !run.summary().state().isEnded()).isPresent();
	}

	/**
	 * The run that is in progress, if any.
	 * @return the newest run that has not ended
	 */
	public Optional<String> running() {
		return this.journal.runs.running().stream().findFirst();
	}

	/**
	 * A page of the history, newest first.
	 * @param page from 0
	 * @param size how many runs a page has
	 * @return the runs
	 */
	public List<RunSummary> page(int page, int size) {
		return this.journal.runs.page(page * size, size);
	}

	/**
	 * How many runs there are.
	 * @return the count
	 */
	public long count() {
		return this.journal.runs.count();
	}

	/**
	 * A document that a run kept.
	 * @param run the run's id
	 * @param number the document's number, from 1
	 * @return the document
	 */
	public Optional<KeptDocument> kept(String run, int number) {
		return this.journal.kept.find(run, number);
	}

	/**
	 * What happened in a run after an event.
	 * @param run the run's id
	 * @param number the number of the last event that is known, 0 for none
	 * @return the events that came after it, in order
	 */
	public List<RunEvent> eventsAfter(String run, int number) {
		return this.journal.events.after(run, number);
	}

}
