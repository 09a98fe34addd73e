package dev.workshoproles.classroom.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.workshoproles.runs.journal.RunTable;
import dev.workshoproles.runs.journal.Scope;
import dev.workshoproles.runs.journal.StoredJson;
import dev.workshoproles.seats.Seat;

/**
 * The stored acts, what each does at its seats, and whose turn it is there.
 */
final class ActTable {

	private static final Pattern SPACE = Pattern.compile(" ");

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	ActTable(JdbcTemplate jdbc) {
		this.batches = jdbc;
		this.jdbc = JdbcClient.create(jdbc);
	}

	void insert(String act, Scope scope, ActRequest request, Instant startedAt, @Nullable String key, String body) {
		this.jdbc.sql("""
				insert into class_act (id, account_id, name_prefix, request, started_at, idempotency_key,
					idempotency_body)
				values (:id, :account, :prefix, :request, :start, :key, :body)
				""")
			.param("id", act)
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.param("request", StoredJson.write(request))
			.param("start", RunTable.at(startedAt))
			.param("key", key)
			.param("body", (key != null) ? body : null)
			.update();
	}

	/**
	 * Stores what is to be done at each seat, whose turn it then is.
	 * @throws org.springframework.dao.DuplicateKeyException if it is another act's
	 */
	void insertWork(String act, List<Placed> seats) {
		this.batches.batchUpdate("insert into class_turn (account_id, name_prefix, act_id) values (?, ?, ?)",
				seats.stream()
					.map(Placed::place)
					.map((place) -> new Object[] { place.accountId(), place.namePrefix(), act })
					.toList());
		this.batches.batchUpdate("""
				insert into class_work (act_id, seat, place, account_id, name_prefix, state, attempt, runs, version)
				values (?, ?, ?, ?, ?, 'WAITING', 1, '', 0)
				""", IntStream.range(0, seats.size()).mapToObj((index) -> row(act, index, seats.get(index))).toList());
	}

	private static Object[] row(String act, int index, Placed seat) {
		return new Object[] { act, seat.seat().name(), index, seat.place().accountId(), seat.place().namePrefix() };
	}

	/** Deletes what is too old, but never what has not ended. */
	void prune(Scope scope, int most) {
		List<String> old = page(scope, most, Integer.MAX_VALUE);
		if (!old.isEmpty()) {
			this.jdbc.sql("""
					delete from class_act where id in (:old) and not exists (
						select 1 from class_turn where class_turn.act_id = class_act.id)
					""").param("old", old).update();
		}
	}

	Optional<Earlier> findByKey(Scope scope, String key) {
		return in(scope, """
				select id, idempotency_body from class_act
				where account_id = :account and name_prefix = :prefix and idempotency_key = :key
				""").param("key", key)
			.query((row, index) -> new Earlier(row.getString("id"), row.getString("idempotency_body")))
			.optional();
	}

	private JdbcClient.StatementSpec in(Scope scope, String sql) {
		return this.jdbc.sql(sql).param("account", scope.accountId()).param("prefix", scope.namePrefix());
	}

	/** Which act's turn it is where one has not ended. */
	Map<Scope, String> turns() {
		Map<Scope, String> turns = new HashMap<>();
		this.jdbc.sql("select * from class_turn")
			.query((RowCallbackHandler) (row) -> turns.put(scope(row), row.getString("act_id")));
		return turns;
	}

	/** The ids of acts, newest first. */
	List<String> page(Scope scope, int offset, int size) {
		return in(scope, """
				select id from class_act where account_id = :account and name_prefix = :prefix
				order by started_at desc, id offset :offset rows fetch next :size rows only
				""").param("offset", offset).param("size", size).query(String.class).list();
	}

	/** Acts of a class, newest first. */
	List<ClassAct> find(Scope scope, Collection<String> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return in(scope,
				"""
						select * from class_act join (
							select act_id, max(ended_at) as ended_at,
								count(case when state = 'WAITING' then 1 end) as waiting,
								count(case when state = 'RUNNING' then 1 end) as running,
								count(case when state = 'DONE' then 1 end) as done,
								count(case when state = 'FAILED' then 1 end) as failed
							from class_work where act_id in (:ids) group by act_id) as progress on progress.act_id = class_act.id
						where account_id = :account and name_prefix = :prefix
						order by started_at desc, id
						""")
			.param("ids", ids)
			.query((row, index) -> act(row))
			.list();
	}

	private static ClassAct act(ResultSet row) throws SQLException {
		ActProgress progress = new ActProgress(row.getInt("waiting"), row.getInt("running"), row.getInt("done"),
				row.getInt("failed"));
		return new ClassAct(row.getString("id"), StoredJson.read(row.getString("request"), ActRequest.class),
				row.getObject("started_at", OffsetDateTime.class).toInstant(),
				(progress.ended() == progress.total()) ? instant(row, "ended_at") : null, progress);
	}

	List<SeatWork> work(String act) {
		return this.jdbc.sql("select * from class_work where act_id = :act order by place")
			.param("act", act)
			.query((row, index) -> work(row))
			.list();
	}

	/** The newest at each seat. */
	List<SeatWork> latest(Collection<String> acts) {
		if (acts.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select class_work.* from class_work join (
					select act_id, seat, row_number() over (
						partition by seat order by class_act.started_at desc, class_act.id) as nth
					from class_work join class_act on class_act.id = class_work.act_id
					where act_id in (:acts)) as newest
				on newest.act_id = class_work.act_id and newest.seat = class_work.seat and newest.nth = 1
				order by place
				""").param("acts", acts).query((row, index) -> work(row)).list();
	}

	/** What was recorded at the end at each seat; of others, how far they have got. */
	List<SeatRecord> records(String act) {
		return this.jdbc.sql("select * from class_work where act_id = :act order by place")
			.param("act", act)
			.query((row, index) -> {
				String record = row.getString("record");
				return (record != null) ? StoredJson.read(record, SeatRecord.class)
						: SeatRecords.of(scope(row), work(row), List.of());
			})
			.list();
	}

	/** What is to be done. */
	Optional<Assignment> assignment(String act, String seat) {
		return this.jdbc.sql("""
				select class_work.*, class_act.request, class_act.account_id as class_account,
					class_act.name_prefix as class_prefix
				from class_work join class_act on class_act.id = class_work.act_id
				where act_id = :act and seat = :seat
				""")
			.param("act", act)
			.param("seat", seat)
			.query((row, index) -> new Assignment(
					new Scope(row.getString("class_account"), row.getString("class_prefix")),
					StoredJson.read(row.getString("request"), ActRequest.class), work(row), scope(row),
					row.getInt("attempt")))
			.optional();
	}

	/** Says who does it now. */
	void begin(String act, String seat, String replica, Instant now) {
		change("state = 'RUNNING', replica = :replica, started_at = coalesce(started_at, :now)", act, seat)
			.param("replica", replica)
			.param("now", RunTable.at(now))
			.update();
	}

	/** Has another turn come first. */
	void putBack(String act, String seat) {
		change("state = 'WAITING'", act, seat).update();
	}

	void addRun(String act, String seat, String run) {
		change("runs = case when runs = '' then :run else runs || ' ' || :run end", act, seat).param("run", run)
			.update();
	}

	void nextAttempt(String act, String seat, int attempt) {
		change("attempt = :attempt", act, seat).param("attempt", attempt).update();
	}

	/**
	 * Ends it, unless it has ended, and with it the act's turn.
	 * @return whether it had not ended
	 */
	boolean end(SeatWork ended, Scope place, SeatRecord record) {
		WorkCause cause = ended.cause();
		int changed = change("state = :state, ended_at = :now, cause = :cause, record = :record", ended.act(),
				ended.seat())
			.param("state", ended.state().name())
			.param("now", (ended.endedAt() != null) ? RunTable.at(ended.endedAt()) : null)
			.param("cause", (cause != null) ? StoredJson.write(cause) : null)
			.param("record", StoredJson.write(record))
			.update();
		in(place, "delete from class_turn where account_id = :account and name_prefix = :prefix and act_id = :act")
			.param("act", ended.act())
			.update();
		return changed == 1;
	}

	private JdbcClient.StatementSpec change(String what, String act, String seat) {
		return this.jdbc
			.sql("update class_work set version = version + 1, " + what
					+ " where act_id = :act and seat = :seat and state in ('WAITING', 'RUNNING')")
			.param("act", act)
			.param("seat", seat);
	}

	/**
	 * A number that is another one after each change of an act or run.
	 * @param acts the acts that are looked at
	 */
	String version(Collection<String> acts) {
		String work = acts.isEmpty() ? "0"
				: this.jdbc.sql("select coalesce(sum(version), 0) from class_work where act_id in (:acts)")
					.param("acts", acts)
					.query(String.class)
					.single();
		return this.jdbc.sql("select count(*) as begun, count(ended_at) as ended, max(started_at) as last from run")
			.query((row, index) -> String.join("/",
					List.of(work, String.valueOf(acts.hashCode()), row.getString("begun"), row.getString("ended"),
							String.valueOf(row.getString("last")))))
			.single();
	}

	private static SeatWork work(ResultSet row) throws SQLException {
		String cause = row.getString("cause");
		String runs = row.getString("runs");
		return new SeatWork(row.getString("act_id"), row.getString("seat"), WorkState.valueOf(row.getString("state")),
				runs.isEmpty() ? List.of() : new ArrayList<>(SPACE.splitAsStream(runs).distinct().toList()),
				row.getString("replica"), instant(row, "started_at"), instant(row, "ended_at"),
				(cause != null) ? StoredJson.read(cause, WorkCause.class) : null);
	}

	private static Scope scope(ResultSet row) throws SQLException {
		return new Scope(row.getString("account_id"), row.getString("name_prefix"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** A seat, and where that is. */
	record Placed(Seat seat, Scope place) {
	}

	/** An act that was started with a key. */
	record Earlier(String id, String body) {
	}

	/**
	 * What is to be done at a seat.
	 *
	 * @param ofClass whose act it is
	 * @param request the act's
	 * @param work how far it has got
	 * @param place where it is to be done
	 * @param attempt the number of the run, from 1
	 */
	record Assignment(Scope ofClass, ActRequest request, SeatWork work, Scope place, int attempt) {
	}

}
