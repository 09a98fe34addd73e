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
 * Admits runs, one at a time for an account and prefix and one for each idempotency key,
 * and renews the leases of this process's runs.
 */
public final class RunStarter {

	/** How long a run is considered alive after its lease was renewed. */
	private static final Duration LEASE = Duration.ofSeconds(20);

	private final Journal journal;

	/** The end of the lease of each run of this process, by this process's clock. */
	private final Map<String, Instant> leases = new ConcurrentHashMap<>();

	public RunStarter(Journal journal) {
		this.journal = journal;
	}

	/**
	 * Stores a run with its lease, which this process then holds.
	 * @throws RunInProgressException if another run works on the account and prefix
	 * @throws StorageFullException if the run could not be recorded
	 */
	public void admit(NewRun run) {
		this.journal.requireSpace();
		endAbandoned();
		while (!insert(run)) {
			this.journal.leases.holder(run.scope()).ifPresent((holder) -> {
				throw new RunInProgressException(holder);
			});
			// The other run has just ended: try again.
		}
	}

	/** Returns false if the lease is taken; throws if the idempotency key is. */
	private boolean insert(NewRun run) {
		Instant begun = Instant.now();
		try {
			this.journal.inTransaction(() -> {
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
	 * Finds the run started earlier with a key.
	 * @throws IdempotencyKeyReusedException if it was for another request
	 */
	public Optional<String> startedBefore(Scope scope, String key, String body) {
		Optional<RunRow> run = this.journal.runs.findByKey(scope, key);
		if (run.isPresent() && !body.equals(run.get().idempotencyBody())) {
			throw new IdempotencyKeyReusedException();
		}
		return run.map((row) -> row.summary().id());
	}

	/** Deletes a run that has done nothing yet. */
	public void withdraw(String run) {
		release(run);
		this.journal.inTransaction(() -> {
			this.journal.leases.release(run);
			this.journal.runs.delete(run);
		});
	}

	/** Whether this process may continue a run. */
	boolean holdsLease(String run) {
		Instant end = this.leases.get(run);
		return end != null && Instant.now().isBefore(end);
	}

	/** Stops renewing a run's lease. */
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
				// Another process has ended this run and may be changing the account.
				release(run);
			}
		});
	}

	/** Ends runs whose lease has expired. */
	@Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void endAbandoned() {
		this.journal.runs.abandoned(this.journal.now()).forEach(this::interrupt);
		this.journal.leases.deleteExpired(this.journal.now());
	}

	/**
	 * Ends all runs. Only for a process that has just started and is the only one to use
	 * the database.
	 */
	public void endAll() {
		this.journal.runs.running().forEach(this::interrupt);
		this.journal.leases.deleteAll();
	}

	/** Ends the runs of this process. */
	void endHeld() {
		this.leases.keySet().forEach(this::interrupt);
	}

	private void interrupt(String run) {
		this.journal.end(run, RunEnd.interrupted());
	}

}
