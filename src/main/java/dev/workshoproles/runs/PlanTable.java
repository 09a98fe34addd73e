package dev.workshoproles.runs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The plans that were shown.
 */
final class PlanTable {

	/** Enough for a class; a client in a loop makes thousands. */
	static final int MOST = 500;

	/** How many characters all plans may have together. */
	static final int LONGEST = 10_000_000;

	private final JdbcClient jdbc;

	PlanTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(StoredPlan plan) {
		String content = StoredJson.write(plan.plan());
		this.jdbc.sql("insert into plan (id, created_at, content, length) values (:id, :created, :content, :length)")
			.param("id", plan.id())
			.param("created", RunTable.at(plan.createdAt()))
			.param("content", content)
			.param("length", content.length())
			.update();
	}

	Optional<StoredPlan> find(String id) {
		return this.jdbc.sql("select * from plan where id = :id")
			.param("id", id)
			.query((row, index) -> new StoredPlan(row.getString("id"),
					row.getObject("created_at", OffsetDateTime.class).toInstant(),
					StoredJson.plan(row.getString("content"))))
			.optional();
	}

	/** Deletes the plans that are too old, and the oldest of those that are too many. */
	void prune(Instant limit) {
		this.jdbc.sql("""
				delete from plan where created_at < :limit or id in (
					select id from (select id, row_number() over newest as place,
							sum(length) over newest as size from plan
						window newest as (order by created_at desc, id)) as placed
					where place > :most or (place > 1 and size > :longest))
				""").param("limit", RunTable.at(limit)).param("most", MOST).param("longest", LONGEST).update();
	}

}
