package dev.workshoproles.runs.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Step;

/**
 * The steps of stored runs.
 */
public final class StepTable {

	private final JdbcClient jdbc;

	StepTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(String run, int position, Step step) {
		this.jdbc.sql("""
				insert into run_step (run_id, step_id, position, step, state, attempts)
				values (:run, :id, :position, :step, 'PENDING', 0)
				""")
			.param("run", run)
			.param("id", step.id())
			.param("position", position)
			.param("step", StoredJson.writeStep(step))
			.update();
	}

	public void start(String run, String step) {
		this.jdbc
			.sql("update run_step set state = 'RUNNING', attempts = attempts + 1, started_at = " + RunTable.NOW
					+ ", ended_at = null, error = null where run_id = :run and step_id = :id")
			.param("run", run)
			.param("id", step)
			.update();
	}

	public void end(String run, String step, StepState state, @Nullable AccountError error) {
		this.jdbc
			.sql("update run_step set state = :state, ended_at = " + RunTable.NOW
					+ ", error = :error where run_id = :run and step_id = :id")
			.param("state", state.name())
			.param("error", StoredJson.writeError(error))
			.param("run", run)
			.param("id", step)
			.update();
	}

	/**
	 * Changes all steps of a run in one state to another.
	 */
	void moveAll(String run, StepState from, StepState to) {
		this.jdbc.sql("update run_step set state = :to where run_id = :run and state = :from")
			.param("to", to.name())
			.param("from", from.name())
			.param("run", run)
			.update();
	}

	List<RunStep> find(String run) {
		return find(List.of(run)).getOrDefault(run, List.of());
	}

	/** The steps of each run that has any. */
	public Map<String, List<RunStep>> find(Collection<String> runs) {
		if (runs.isEmpty()) {
			return Map.of();
		}
		Map<String, List<RunStep>> steps = new HashMap<>();
		this.jdbc.sql("select * from run_step where run_id in (:runs) order by run_id, position")
			.param("runs", runs)
			.query((RowCallbackHandler) (
					row) -> steps.computeIfAbsent(row.getString("run_id"), (id) -> new ArrayList<>()).add(row(row)));
		return steps;
	}

	/** The steps of all runs of a scope that IAM confirmed after a time. */
	public List<RunStep> confirmedSince(Scope scope, Instant time) {
		return this.jdbc.sql("""
				select run_step.* from run_step join run on run.id = run_step.run_id
				where run.account_id = :account and run.name_prefix = :prefix
					and (run.ended_at is null or run.ended_at > :time)
					and run_step.state = 'SUCCEEDED' and run_step.ended_at > :time
				order by run_step.ended_at
				""")
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.param("time", RunTable.at(time))
			.query((row, number) -> row(row))
			.list();
	}

	private static RunStep row(ResultSet row) throws SQLException {
		return new RunStep(row.getInt("position"), StoredJson.step(row.getString("step")),
				StepState.valueOf(row.getString("state")), row.getInt("attempts"), RunTable.instant(row, "started_at"),
				RunTable.instant(row, "ended_at"), StoredJson.error(row.getString("error")));
	}

}
