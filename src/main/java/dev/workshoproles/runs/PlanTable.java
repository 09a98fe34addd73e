package dev.workshoproles.runs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The plans that were shown.
 */
final class PlanTable {

	private final JdbcClient jdbc;

	PlanTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(StoredPlan plan) {
		this.jdbc.sql("insert into plan (id, created_at, content) values (:id, :created, :content)")
			.param("id", plan.id())
			.param("created", RunTable.at(plan.createdAt()))
			.param("content", StoredJson.write(plan.plan()))
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

	void deleteOlderThan(Instant limit) {
		this.jdbc.sql("delete from plan where created_at < :limit").param("limit", RunTable.at(limit)).update();
	}

}
