package dev.workshoproles.runs;

import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.Action;
import dev.workshoproles.roles.ImpatientRoles;
import dev.workshoproles.roles.PlanRequest;
import dev.workshoproles.roles.RoleService;

/**
 * The console from its runs downwards, for tests without a context.
 */
final class Console implements AutoCloseable {

	/** Within this a run must have ended, whatever goes wrong. */
	private static final Duration LIMIT = Duration.ofSeconds(15);

	private final AccountUnderTest account;

	private final RunExecutor executor;

	final RoleService roles;

	final RunService runs;

	final RunHistory history;

	Console(Workshop workshop, AccountUnderTest account, RunsDatabase database) {
		this.account = account;
		this.roles = ImpatientRoles.service(workshop, account.account(), account.parallel());
		this.executor = new RunExecutor(database.journal(), this.roles, new RunMeters(new SimpleMeterRegistry()));
		this.history = new RunHistory(database.journal(), new Scopes(account.account(), workshop));
		this.runs = new RunService(workshop, account.account(), this.roles, database.plans(), database.journal(),
				this.executor);
	}

	Run run(Action action, boolean adopt) {
		return run(new PlanRequest(action, List.of(), adopt, false));
	}

	Run run(PlanRequest request) {
		Run run = this.runs.start(RunRequest.of(request), null);
		return this.history.await(run.id(), LIMIT).orElseThrow();
	}

	/** What the console does every few seconds. */
	void renewLeases() {
		this.executor.renewLeases();
	}

	@Override
	public void close() {
		this.executor.stop();
		this.account.close();
	}

}
