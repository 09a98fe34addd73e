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

	void insert(Scope scope, StoredPlan plan) {
		this.jdbc.sql("""
				insert into plan (id, account_id, name_prefix, created_at, content)
				values (:id, :account, :prefix, :created, :content)
				""")
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.param("id", plan.id())
			.param("created", RunTable.at(plan.createdAt()))
			.param("content", StoredJson.write(plan.plan()))
			.update();
	}

	/** Also one from before plans had a prefix. */
	Optional<StoredPlan> find(Scope scope, String id) {
		return this.jdbc.sql("""
				select * from plan
				where id = :id and account_id = :account and (name_prefix = :prefix or name_prefix is null)
				""")
			.param("id", id)
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.query((row, index) -> new StoredPlan(row.getString("id"),
					row.getObject("created_at", OffsetDateTime.class).toInstant(),
					StoredJson.plan(row.getString("content"))))
			.optional();
	}

	void deleteOlderThan(Instant limit) {
		this.jdbc.sql("delete from plan where created_at < :limit").param("limit", RunTable.at(limit)).update();
	}

}
