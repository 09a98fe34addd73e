package dev.workshoproles.runs.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;

import dev.workshoproles.runs.database.StorageFullException;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.NewRun;
import dev.workshoproles.runs.journal.RunEnd;
import dev.workshoproles.runs.journal.RunRow;
import dev.workshoproles.runs.journal.Scope;

/**
 * Admits runs, one at a time for an account and prefix and one for an idempotency key
 * there, and keeps the leases of those that this process works on.
 */
public final class RunStarter {

	/** How long a run counts as alive without a sign of life from its process. */
	private static final Duration LEASE = Duration.ofSeconds(20);

	private final Journal journal;

	/** When the lease of each run of this process ends, by this process's clock. */
	private final Map<String, Instant> leases = new ConcurrentHashMap<>();

	public RunStarter(Journal journal) {
		this.journal = journal;
	}

	/**
	 * Stores the run with its lease, which this process holds from now on.
	 * @throws RunInProgressException when another run works on the account and prefix
	 * @throws StorageFullException when the run could not be recorded
	 */
	public void admit(NewRun run) {
		this.journal.requireRoom();
		endAbandoned();
		while (!insert(run)) {
			this.journal.leases.holder(run.scope()).ifPresent((holder) -> {
				throw new RunInProgressException(holder);
			});
			// The other run has ended meanwhile.
		}
	}

	/** False when the lease is taken; throws when the idempotency key is. */
	private boolean insert(NewRun run) {
		Instant begun = Instant.now();
		try {
			this.journal.together(() -> {
				this.journal.runs.insert(run);
				this.journal.leases.insert(run.scope(), run.id(), this.journal.now().plus(LEASE));
			});
			this.leases.put(run.id(), begun.plus(LEASE));
			return true;
		}
		catch (DuplicateKeyException ex) {
			String key = run.idempotencyKey();
			if (key != null && this.journal.runs.findByKey(run.scope(), key).isPresent()) {
				throw ex;
			}
			return false;
		}
	}

	/**
	 * The id of the run that the key has started before.
	 * @throws IdempotencyKeyReusedException when it was another request
	 */
	public Optional<String> startedBefore(Scope scope, String key, String body) {
		Optional<RunRow> run = this.journal.runs.findByKey(scope, key);
		if (run.isPresent() && !body.equals(run.get().idempotencyBody())) {
			throw new IdempotencyKeyReusedException();
		}
		return run.map((row) -> row.summary().id());
	}

	/** As if it had never been: it has done nothing. */
	public void withdraw(String run) {
		release(run);
		this.journal.together(() -> {
			this.journal.leases.release(run);
			this.journal.runs.delete(run);
		});
	}

	/** Whether this process may go on working on the account for a run. */
	boolean holdsLease(String run) {
		Instant end = this.leases.get(run);
		return end != null && Instant.now().isBefore(end);
	}

	/** This process no longer works on a run. */
	void release(String run) {
		this.leases.remove(run);
	}

	@Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	public void renewLeases() {
		Instant begun = Instant.now();
		this.leases.keySet().forEach((run) -> {
			Instant now = this.journal.now();
			if (this.journal.leases.renew(run, now, now.plus(LEASE))) {
				this.leases.computeIfPresent(run, (id, before) -> begun.plus(LEASE));
			}
			else {
				// Another process took this run for dead and may work on the account.
				release(run);
			}
		});
	}

	/** Ends runs whose process gives no sign of life. */
	@Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void endAbandoned() {
		this.journal.runs.abandoned(this.journal.now()).forEach(this::interrupt);
		this.journal.leases.deleteExpired(this.journal.now());
	}

	/**
	 * Ends all runs: none can be alive where only one process can use the database and it
	 * has just begun.
	 */
	public void endAll() {
		this.journal.runs.running().forEach(this::interrupt);
		this.journal.leases.deleteAll();
	}

	/** Ends the runs that this process works on. */
	void endHeld() {
		this.leases.keySet().forEach(this::interrupt);
	}

	private void interrupt(String run) {
		this.journal.end(run, RunEnd.interrupted());
	}

}
