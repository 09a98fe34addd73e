package dev.workshoproles.runs.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import dev.workshoproles.runs.database.Storage;
import dev.workshoproles.runs.database.StorageFullException;

/**
 * The tables of runs, and changes to them that belong together.
 */
public final class Journal {

	public final RunTable runs;

	public final StepTable steps;

	public final KeptTable kept;

	public final EventTable events;

	public final LeaseTable leases;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final Storage storage;

	public Journal(JdbcClient jdbc, TransactionTemplate transactions, Storage storage) {
		this.storage = storage;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.runs = new RunTable(jdbc);
		this.steps = new StepTable(jdbc);
		this.kept = new KeptTable(jdbc);
		this.events = new EventTable(jdbc);
		this.leases = new LeaseTable(jdbc);
	}

	/**
	 * The database's time: processes that share it need not agree on their own.
	 */
	public Instant now() {
		return this.jdbc.sql("select current_timestamp")
			.query((row, index) -> RunTable.required(row, 1))
			.single()
			.truncatedTo(ChronoUnit.MILLIS);
	}

	public void together(Runnable changes) {
		try {
			this.transactions.executeWithoutResult((status) -> changes.run());
			this.storage.succeeded();
		}
		catch (DataAccessException | TransactionException ex) {
			this.storage.failed(ex);
			throw ex;
		}
	}

	/**
	 * Makes changes to a run unless it has ended, one after another with its end,
	 * whichever process ends it: no event comes after the last one, and no two have the
	 * same number.
	 * @return whether the run was running; if not, nothing has changed
	 */
	public boolean whileRunning(String run, Runnable changes) {
		AtomicBoolean running = new AtomicBoolean();
		together(() -> {
			running.set(this.runs.lockRunning(run));
			if (running.get()) {
				changes.run();
			}
		});
		return running.get();
	}

	/**
	 * Lets a run begin.
	 * @throws StorageFullException when it could not be recorded
	 */
	public void requireSpace() {
		this.storage.requireSpace();
	}

	/**
	 * Ends a run unless it has ended: with its lease, and with no step left under way.
	 */
	public void end(String run, RunEnd end) {
		together(() -> {
			this.leases.release(run);
			if (this.runs.end(run, end, now())) {
				this.steps.moveAll(run, StepState.RUNNING, StepState.INTERRUPTED);
				this.steps.moveAll(run, StepState.PENDING, StepState.SKIPPED);
				this.events.insert(run, new RunEvent(this.events.lastNumber(run) + 1, RunEvent.Type.ENDED,
						EventData.ended(end.state())));
			}
		});
	}

	public Optional<Run> find(String id) {
		Supplier<Optional<Run>> whole = () -> this.runs.find(id).map(this::whole);
		return this.transactions.execute((status) -> whole.get());
	}

	private Run whole(RunRow row) {
		RunSummary run = row.summary();
		return new Run(run.id(), run.accountId(), run.callerArn(), run.request(), run.state(), run.startedAt(),
				run.endedAt(), this.steps.find(run.id()), row.end().blocked(), row.end().left(),
				this.kept.find(run.id()), row.end().error());
	}

}
