package dev.workshoproles.runs.journal;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The stored plans.
 */
public final class PlanTable {

	/** Enough for a class, but not for a client in an endless loop. */
	public static final int MAX_PLANS = 500;

	/** The maximum size of all plans together, in characters. */
	public static final int MAX_CHARACTERS = 10_000_000;

	private final JdbcClient jdbc;

	public PlanTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(Scope scope, StoredPlan plan) {
		String content = StoredJson.write(plan.plan());
		this.jdbc.sql("""
				insert into plan (id, account_id, name_prefix, created_at, content, length)
				values (:id, :account, :prefix, :created, :content, :length)
				""")
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.param("id", plan.id())
			.param("created", RunTable.at(plan.createdAt()))
			.param("content", content)
			.param("length", content.length())
			.update();
	}

	/** Also finds plans stored before plans had a prefix. */
	public Optional<StoredPlan> find(Scope scope, String id) {
		return this.jdbc.sql("""
				select * from plan
				where id = :id and account_id = :account and (name_prefix = :prefix or name_prefix is null)
				""")
			.param("id", id)
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.query((row, index) -> new StoredPlan(row.getString("id"), RunTable.required(row, "created_at"),
					StoredJson.plan(row.getString("content"))))
			.optional();
	}

	/**
	 * Deletes plans that are too old, and the oldest ones beyond the limits for an
	 * account and prefix.
	 */
	public void prune(Instant limit) {
		this.jdbc.sql("delete from plan where created_at < :limit").param("limit", RunTable.at(limit)).update();
		this.jdbc.sql("""
				delete from plan where id in (
					select id from (select id, row_number() over newest as place,
							sum(length) over newest as size from plan
						window newest as (partition by account_id, name_prefix order by created_at desc, id)) as placed
					where place > :most or (place > 1 and size > :longest))
				""").param("most", MAX_PLANS).param("longest", MAX_CHARACTERS).update();
	}

}
