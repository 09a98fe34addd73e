package dev.workshoproles.runs.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

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

	public void start(String run, String step, Instant now) {
		this.jdbc.sql("""
				update run_step set state = 'RUNNING', attempts = attempts + 1, started_at = :now, ended_at = null,
					error = null
				where run_id = :run and step_id = :id
				""").param("now", RunTable.at(now)).param("run", run).param("id", step).update();
	}

	public void end(String run, String step, StepState state, @Nullable AccountError error, Instant now) {
		this.jdbc.sql("""
				update run_step set state = :state, ended_at = :now, error = :error
				where run_id = :run and step_id = :id
				""")
			.param("state", state.name())
			.param("now", RunTable.at(now))
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
		return this.jdbc.sql("select * from run_step where run_id = :run order by position")
			.param("run", run)
			.query(StepTable::row)
			.list();
	}

	private static RunStep row(ResultSet row, int number) throws SQLException {
		return new RunStep(row.getInt("position"), StoredJson.step(row.getString("step")),
				StepState.valueOf(row.getString("state")), row.getInt("attempts"), RunTable.instant(row, "started_at"),
				RunTable.instant(row, "ended_at"), StoredJson.error(row.getString("error")));
	}

}
