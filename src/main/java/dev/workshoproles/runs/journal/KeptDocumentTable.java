package dev.workshoproles.runs.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The documents that runs kept before overwriting or deleting them.
 */
public final class KeptDocumentTable {

	private final JdbcClient jdbc;

	KeptDocumentTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(String run, int number, String step, String document) {
		this.jdbc.sql(
				"insert into run_kept (run_id, number, step_id, document, kept_at) values (:run, :number, :step, :document, "
						+ RunTable.NOW + ")")
			.param("run", run)
			.param("number", number)
			.param("step", step)
			.param("document", document)
			.update();
	}

	public List<KeptDocument> find(String run) {
		return this.jdbc.sql("select * from run_kept where run_id = :run order by number")
			.param("run", run)
			.query(KeptDocumentTable::row)
			.list();
	}

	public Optional<KeptDocument> find(String run, int number) {
		return this.jdbc.sql("select * from run_kept where run_id = :run and number = :number")
			.param("run", run)
			.param("number", number)
			.query(KeptDocumentTable::row)
			.optional();
	}

	/** The number of documents of each run that kept any. */
	public Map<String, Integer> count(Collection<String> runs) {
		if (runs.isEmpty()) {
			return Map.of();
		}
		Map<String, Integer> counts = new HashMap<>();
		this.jdbc.sql("select run_id, count(*) as documents from run_kept where run_id in (:runs) group by run_id")
			.param("runs", runs)
			.query((RowCallbackHandler) (row) -> counts.put(row.getString("run_id"), row.getInt("documents")));
		return counts;
	}

	private static KeptDocument row(ResultSet row, int index) throws SQLException {
		return new KeptDocument(row.getInt("number"), row.getString("step_id"), row.getString("document"),
				RunTable.required(row, "kept_at"));
	}

}
