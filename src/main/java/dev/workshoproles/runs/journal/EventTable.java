package dev.workshoproles.runs.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
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

	/** The number of the last event of each run that has any. */
	public Map<String, Integer> lastNumbers(Collection<String> runs) {
		Map<String, Integer> numbers = new HashMap<>();
		this.jdbc.sql("select run_id, max(number) as last from run_event where run_id in (:runs) group by run_id")
			.param("runs", runs)
			.query((RowCallbackHandler) (row) -> numbers.put(row.getString("run_id"), row.getInt("last")));
		return numbers;
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
