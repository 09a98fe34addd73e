package dev.workshoproles.runs;

import java.util.List;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.ImpatientRoles;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.execution.RunExecutor;
import dev.workshoproles.runs.execution.RunMeters;
import dev.workshoproles.runs.journal.Run;

/**
 * The console from its runs downwards, for tests without a context.
 */
public final class Console implements AutoCloseable {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final AccountUnderTest account;

	private final RunExecutor executor;

	public final RoleService roles;

	final RunService runs;

	public final RunHistory history;

	public Console(Workshop workshop, AccountUnderTest account, RunsDatabase database) {
		this.account = account;
		this.roles = ImpatientRoles.service(workshop, account.account(), account.parallel());
		this.executor = new RunExecutor(database.journal(), this.roles, new RunMeters(this.meters));
		this.history = new RunHistory(database.journal(), new Scopes(account.account(), workshop));
		this.runs = new RunService(workshop, account.account(), this.roles, database.plans(), database.journal(),
				this.executor);
	}

	public Run run(Action action, boolean adopt) {
		return run(new PlanRequest(action, List.of(), adopt, false));
	}

	public Run run(PlanRequest request) {
		Run run = this.runs.start(RunRequest.of(request), null);
		return this.history.await(run.id(), RunsContract.FOREVER).orElseThrow();
	}

	/** What the console does every few seconds. */
	void renewLeases() {
		this.executor.renewLeases();
	}

	/** How many runs of this console have ended, whatever the journal says of them. */
	long endedRuns() {
		return this.meters.find("console.runs").timers().stream().mapToLong(Timer::count).sum();
	}

	boolean isStopping() {
		return !this.executor.isRunning();
	}

	@Override
	public void close() {
		this.executor.stop();
		this.account.close();
	}

}
