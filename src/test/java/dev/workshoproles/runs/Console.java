package dev.workshoproles.runs;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.workshoproles.account.AccountOverHttp;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.Action;
import dev.workshoproles.roles.ImpatientRoles;
import dev.workshoproles.roles.PlanRequest;
import dev.workshoproles.roles.RoleService;

/**
 * The console from its runs downwards, wired to an IAM over HTTP.
 */
final class Console implements AutoCloseable {

	/** Within this a run must have ended, whatever goes wrong. */
	private static final Duration LIMIT = Duration.ofSeconds(15);

	private final AccountOverHttp account;

	final RoleService roles;

	final RunService runs;

	final RunHistory history;

	private final RunExecutor executor;

	Console(Workshop workshop, URI iam, DataSource database) {
		this.account = new AccountOverHttp(iam, 4);
		this.roles = ImpatientRoles.service(workshop, this.account.account(), this.account.parallel());
		Journal journal = RunsDatabase.journal(database);
		this.executor = new RunExecutor(journal, this.roles);
		this.history = new RunHistory(journal);
		this.runs = new RunService(workshop, this.account.account(), this.roles,
				new PlanTable(JdbcClient.create(database)), journal, this.executor);
	}

	Run run(Action action, boolean adopt) {
		Run run = this.runs.start(RunRequest.of(new PlanRequest(action, List.of(), adopt, false)), null);
		return this.history.await(run.id(), LIMIT).orElseThrow();
	}

	@Override
	public void close() {
		this.executor.stop();
		this.account.close();
	}

}
