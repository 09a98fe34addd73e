package dev.workshoproles.runs.journal;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The leases on accounts and prefixes. The primary key allows one run at a time.
 */
public final class LeaseTable {

	private final JdbcClient jdbc;

	LeaseTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Acquires a lease.
	 * @throws org.springframework.dao.DuplicateKeyException if another run has it
	 */
	public void insert(Scope scope, String run, Instant expiresAt) {
		this.jdbc.sql("""
				insert into run_lease (account_id, name_prefix, run_id, expires_at)
				values (:account, :prefix, :run, :expires)
				""")
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.param("run", run)
			.param("expires", RunTable.at(expiresAt))
			.update();
	}

	public Optional<String> holder(Scope scope) {
		return this.jdbc.sql("select run_id from run_lease where account_id = :account and name_prefix = :prefix")
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.query(String.class)
			.optional();
	}

	/**
	 * Renews a lease.
	 * @return false if it was lost
	 */
	public boolean renew(String run, Instant now, Instant expiresAt) {
		return this.jdbc.sql("update run_lease set expires_at = :expires where run_id = :run and expires_at > :now")
			.param("expires", RunTable.at(expiresAt))
			.param("run", run)
			.param("now", RunTable.at(now))
			.update() == 1;
	}

	public void release(String run) {
		this.jdbc.sql("delete from run_lease where run_id = :run").param("run", run).update();
	}

	/** Deletes the leases that were not renewed. */
	public void deleteExpired(Instant now) {
		this.jdbc.sql("delete from run_lease where expires_at <= :now").param("now", RunTable.at(now)).update();
	}

	public void deleteAll() {
		this.jdbc.sql("delete from run_lease").update();
	}

}
