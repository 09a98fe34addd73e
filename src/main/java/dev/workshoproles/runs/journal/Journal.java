package dev.workshoproles.runs.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import dev.workshoproles.runs.database.Storage;
import dev.workshoproles.runs.database.StorageFullException;

/**
 * The tables of runs, and transactions on them.
 */
@NamedInterface("journal")
public final class Journal {

	public final RunTable runs;

	public final StepTable steps;

	public final KeptDocumentTable kept;

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
		this.kept = new KeptDocumentTable(jdbc);
		this.events = new EventTable(jdbc);
		this.leases = new LeaseTable(jdbc);
	}

	/**
	 * The database's time, since the clocks of processes that share it may differ.
	 */
	public Instant now() {
		return this.jdbc.sql("select " + RunTable.NOW + " as now")
			.query((row, index) -> RunTable.required(row, "now"))
			.single();
	}

	public void inTransaction(Runnable changes) {
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
	 * Makes changes to a run unless it has ended.
	 * @param changes which store the run's next event, by whose number the database tells
	 * whether the run has ended, in any process: the last event is the end's
	 * @return whether the run was in progress; if not, nothing has changed
	 */
	public boolean whileRunning(String run, Runnable changes) {
		try {
			inTransaction(changes);
			return true;
		}
		catch (DataIntegrityViolationException ex) {
			if (this.runs.isRunning(run)) {
				throw ex;
			}
			return false;
		}
	}

	/**
	 * Checks that there is space to store a run.
	 * @throws StorageFullException if not
	 */
	public void requireSpace() {
		this.storage.requireSpace();
	}

	/**
	 * Ends a run unless it has ended, with its lease and all its steps.
	 */
	public void end(String run, RunEnd end) {
		while (!ended(run, end)) {
			// An event of the run has just taken the number of its last: try again.
		}
	}

	private boolean ended(String run, RunEnd end) {
		try {
			inTransaction(() -> {
				this.leases.release(run);
				if (this.runs.end(run, end)) {
					this.steps.moveAll(run, StepState.RUNNING, StepState.INTERRUPTED);
					this.steps.moveAll(run, StepState.PENDING, StepState.SKIPPED);
					this.events.insert(run, new RunEvent(this.events.lastNumber(run) + 1, RunEvent.Type.ENDED,
							EventData.ended(end.state())));
				}
			});
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	public Optional<Run> find(String id) {
		Supplier<Optional<Run>> query = () -> this.runs.find(id).map(this::complete);
		return this.transactions.execute((status) -> query.get());
	}

	private Run complete(RunRow row) {
		RunSummary run = row.summary();
		return new Run(run.id(), run.accountId(), run.callerArn(), run.request(), run.state(), run.startedAt(),
				run.endedAt(), this.steps.find(run.id()), row.end().blocked(), row.end().left(),
				this.kept.find(run.id()), row.end().error());
	}

}
