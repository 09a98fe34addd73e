package dev.workshoproles.runs.execution;

import java.time.Duration;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;

import dev.workshoproles.runs.database.StorageFullException;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.NewRun;
import dev.workshoproles.runs.journal.RunEnd;
import dev.workshoproles.runs.journal.RunRow;
import dev.workshoproles.runs.journal.Scope;

/**
 * Lets runs in: one at a time for an account and prefix, and one for an idempotency key
 * there.
 */
public final class RunStarter {

	/** How long a run counts as alive without a sign of life from its process. */
	static final Duration LEASE = Duration.ofSeconds(20);

	private final Journal journal;

	public RunStarter(Journal journal) {
		this.journal = journal;
	}

	/**
	 * Stores the run with its lease.
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

	/**
	 * Stores the run with its lease.
	 * @return false when the lease is taken
	 * @throws DuplicateKeyException when the idempotency key is taken
	 */
	private boolean insert(NewRun run) {
		try {
			this.journal.together(() -> {
				this.journal.runs.insert(run);
				this.journal.leases.insert(run.scope(), run.id(), this.journal.now().plus(LEASE));
			});
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
	 * The run that the key has started before.
	 * @throws IdempotencyKeyReusedException when it was another request
	 */
	public Optional<RunRow> startedBefore(Scope scope, String key, String body) {
		Optional<RunRow> run = this.journal.runs.findByKey(scope, key);
		if (run.isPresent() && !body.equals(run.get().idempotencyBody())) {
			throw new IdempotencyKeyReusedException();
		}
		return run;
	}

	/** As if it had never been: it has done nothing. */
	public void withdraw(String run) {
		this.journal.together(() -> {
			this.journal.leases.release(run);
			this.journal.runs.delete(run);
		});
	}

	/**
	 * Ends runs whose process gives no sign of life.
	 */
	void endAbandoned() {
		this.journal.runs.abandoned(this.journal.now()).forEach((run) -> this.journal.end(run, RunEnd.interrupted()));
		this.journal.leases.deleteExpired(this.journal.now());
	}

	/**
	 * Ends all runs: none can be alive where only one process can use the database and it
	 * has just begun.
	 */
	public void endAll() {
		this.journal.runs.running().forEach((run) -> this.journal.end(run, RunEnd.interrupted()));
		this.journal.leases.deleteAll();
	}

}
