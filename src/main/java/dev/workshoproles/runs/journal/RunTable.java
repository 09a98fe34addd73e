package dev.workshoproles.runs.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.roles.plan.PlanRequest;

/**
 * The stored runs, without steps, events and documents.
 */
@NamedInterface("journal")
public final class RunTable {

	/**
	 * The database's time, to the millisecond, as the columns hold it. It is cut off and
	 * not rounded, so that it is never ahead.
	 */
	static final String NOW = "date_trunc('milliseconds', current_timestamp)";

	private final JdbcClient jdbc;

	RunTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(NewRun run) {
		this.jdbc.sql("""
				insert into run (id, account_id, name_prefix, caller_arn, request, state, started_at, blocked,
					left_as_is, plan_id, idempotency_key, idempotency_body)
				values (:id, :account, :prefix, :caller, :request, 'RUNNING', :start, '[]', '[]', :plan, :key, :body)
				""")
			.param("id", run.id())
			.param("account", run.caller().accountId())
			.param("prefix", run.namePrefix())
			.param("caller", run.caller().arn())
			.param("request", StoredJson.write(run.request()))
			.param("start", at(run.startedAt()))
			.param("plan", run.planId())
			.param("key", run.idempotencyKey())
			.param("body", run.idempotencyBody())
			.update();
	}

	public void delete(String id) {
		this.jdbc.sql("delete from run where id = :id").param("id", id).update();
	}

	/**
	 * Ends a run in progress; one that has ended stays unchanged.
	 * @return whether it was in progress
	 */
	boolean end(String id, RunEnd end) {
		return this.jdbc
			.sql("update run set state = :state, ended_at = " + NOW
					+ ", blocked = :blocked, left_as_is = :left, error = :error where id = :id and state = 'RUNNING'")
			.param("state", end.state().name())
			.param("blocked", StoredJson.write(end.blocked()))
			.param("left", StoredJson.write(end.left()))
			.param("error", StoredJson.writeError(end.error()))
			.param("id", id)
			.update() == 1;
	}

	boolean isRunning(String id) {
		return this.jdbc.sql("select count(*) from run where id = :id and state = 'RUNNING'")
			.param("id", id)
			.query(Long.class)
			.single() == 1;
	}

	public Optional<RunRow> find(String id) {
		return this.jdbc.sql("select * from run where id = :id").param("id", id).query(RunTable::row).optional();
	}

	public boolean isIn(Scope scope, String id) {
		return in(scope, "select count(*) from run where id = :id and account_id = :account and name_prefix = :prefix")
			.param("id", id)
			.query(Long.class)
			.single() == 1;
	}

	public Optional<RunRow> findByKey(Scope scope, String key) {
		return in(scope, """
				select * from run where account_id = :account and name_prefix = :prefix and idempotency_key = :key
				""").param("key", key).query(RunTable::row).optional();
	}

	/** The last run that began with a plan. */
	public Optional<String> findByPlan(Scope scope, String plan) {
		return in(scope, """
				select id from run where account_id = :account and name_prefix = :prefix and plan_id = :plan
				order by started_at desc, id fetch next 1 rows only
				""").param("plan", plan).query(String.class).optional();
	}

	private JdbcClient.StatementSpec in(Scope scope, String sql) {
		return this.jdbc.sql(sql).param("account", scope.accountId()).param("prefix", scope.namePrefix());
	}

	public List<String> running() {
		return this.jdbc.sql("select id from run where state = 'RUNNING'").query(String.class).list();
	}

	/** The runs in progress without a valid lease. */
	public List<String> abandoned(Instant now) {
		return this.jdbc.sql("""
				select id from run where state = 'RUNNING' and not exists (
					select 1 from run_lease where run_lease.run_id = run.id and run_lease.expires_at > :now)
				""").param("now", at(now)).query(String.class).list();
	}

	public List<RunSummary> page(Scope scope, int offset, int size) {
		return in(scope, """
				select * from run where account_id = :account and name_prefix = :prefix
				order by started_at desc, id offset :offset rows fetch next :size rows only
				""").param("offset", offset)
			.param("size", size)
			.query(RunTable::row)
			.list()
			.stream()
			.map(RunRow::summary)
			.toList();
	}

	/** The last run of each name prefix in some accounts that has any. */
	public Map<Scope, RunRow> last(Collection<String> accountIds) {
		Map<Scope, RunRow> last = new HashMap<>();
		if (!accountIds.isEmpty()) {
			this.jdbc.sql("""
					select * from (select run.*, row_number() over (
						partition by account_id, name_prefix order by started_at desc, id) as place
						from run where account_id in (:accounts)) as placed
					where place = 1
					""")
				.param("accounts", accountIds)
				.query((RowCallbackHandler) (row) -> last
					.put(new Scope(row.getString("account_id"), row.getString("name_prefix")), row(row, 0)));
		}
		return last;
	}

	public long count(Scope scope) {
		return in(scope, "select count(*) from run where account_id = :account and name_prefix = :prefix")
			.query(Long.class)
			.single();
	}

	public static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	static Instant required(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static RunRow row(ResultSet row, int number) throws SQLException {
		PlanRequest request = StoredJson.request(row.getString("request"));
		RunSummary summary = new RunSummary(row.getString("id"), row.getString("account_id"),
				row.getString("caller_arn"), request, RunState.valueOf(row.getString("state")),
				required(row, "started_at"), instant(row, "ended_at"));
		RunEnd end = new RunEnd(summary.state(), StoredJson.untouched(row.getString("blocked")),
				StoredJson.untouched(row.getString("left_as_is")), StoredJson.error(row.getString("error")));
		return new RunRow(summary, end, row.getString("idempotency_body"));
	}

}
