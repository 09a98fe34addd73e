package dev.workshoproles.runs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.ImpatientRoles;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.WholeAccount;
import dev.workshoproles.roles.compare.OwnershipRecord;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.execution.RunExecutor;
import dev.workshoproles.runs.execution.RunMeters;
import dev.workshoproles.runs.execution.RunStarter;
import dev.workshoproles.runs.journal.ChoiceTable;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.seats.ClassEnd;

/**
 * The console from its runs downwards, for tests without a context.
 */
public final class Console implements AutoCloseable {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final AccountUnderTest account;

	private final RunStarter starter;

	private final RunExecutor executor;

	final StoredChoices choice;

	public final RoleService roles;

	final RunService runs;

	public final RunHistory history;

	public Console(Workshop workshop, AccountUnderTest account, RunsDatabase database) {
		this(workshop, account, database, new ClassEnd(null, InstantSource.system()));
	}

	/** One seat of a class. */
	public static Console ofSeat(Workshop workshop, AccountUnderTest account, RunsDatabase database,
			WholeAccount whole) {
		return new Console(workshop, account, database, new ClassEnd(null, InstantSource.system()),
				ImpatientRoles.sharing(workshop, account.account(), account.parallel(), whole));
	}

	Console(Workshop workshop, AccountUnderTest account, RunsDatabase database, ClassEnd end) {
		this(workshop, account, database, end, null);
	}

	private Console(Workshop workshop, AccountUnderTest account, RunsDatabase database, ClassEnd end,
			@Nullable RoleService sharing) {
		this.account = account;
		this.choice = new StoredChoices(new ChoiceTable(database.jdbc()), database.journal(), workshop.namePrefix());
		OwnershipRecord record = new RunsConfiguration().ownershipRecord(database.jdbc(), database.journal(), workshop);
		this.roles = (sharing != null) ? sharing
				: ImpatientRoles.service(workshop, account.account(), account.parallel(), this.choice, record);
		this.starter = new RunStarter(database.journal());
		this.executor = new RunExecutor(database.journal(), this.starter, new RunMeters(this.meters));
		Scopes scopes = new Scopes(account.account(), workshop);
		this.history = new RunHistory(database.journal(), scopes);
		this.runs = new RunService(scopes, this.roles, database.plans(), database.journal(), this.starter,
				this.executor, RunCheck.NONE, end);
	}

	public Run run(Action action, boolean adopt) {
		return run(new PlanRequest(action, List.of(), adopt, false));
	}

	/**
	 * Is notified of the end, for which the history would look every ten milliseconds.
	 */
	public Run run(PlanRequest request) {
		Run run = this.runs.start(RunRequest.of(request), null);
		Instant end = Instant.now().plus(RunsContract.FOREVER);
		return this.runs.await(run.id(), () -> Instant.now().isAfter(end));
	}

	/** What the console does every few seconds. */
	void renewLeases() {
		this.starter.renewLeases();
	}

	/** How many runs of this console have ended, whatever the journal says of them. */
	long endedRuns() {
		return this.meters.find("console.runs").timers().stream().mapToLong(Timer::count).sum();
	}

	boolean isStopping() {
		return !this.executor.isRunning();
	}

	void stop() {
		this.executor.stop();
	}

	@Override
	public void close() {
		stop();
		this.account.close();
	}

}
