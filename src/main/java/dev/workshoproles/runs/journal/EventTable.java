package dev.workshoproles.runs.journal;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of stored runs.
 */
public final class EventTable {

	private final JdbcClient jdbc;

	EventTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(String run, RunEvent event) {
		this.jdbc.sql("insert into run_event (run_id, number, type, data) values (:run, :number, :type, :data)")
			.param("run", run)
			.param("number", event.number())
			.param("type", event.type().name())
			.param("data", event.data())
			.update();
	}

	int lastNumber(String run) {
		return this.jdbc.sql("select coalesce(max(number), 0) from run_event where run_id = :run")
			.param("run", run)
			.query(Integer.class)
			.single();
	}

	public List<RunEvent> after(String run, int number) {
		return this.jdbc.sql("select * from run_event where run_id = :run and number > :number order by number")
			.param("run", run)
			.param("number", number)
			.query((row, index) -> new RunEvent(row.getInt("number"), RunEvent.Type.valueOf(row.getString("type")),
					row.getString("data")))
			.list();
	}

}
