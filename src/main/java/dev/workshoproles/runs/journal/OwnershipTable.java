package dev.workshoproles.runs.journal;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import dev.workshoproles.roles.compare.OwnershipRecord.Entry;

/**
 * Stores what the console created or adopted where tags do not tell: for each type and
 * name the last unique id.
 */
public final class OwnershipTable {

	private static final String WHERE = " where account_id = :account and name_prefix = :prefix";

	private final JdbcClient jdbc;

	public OwnershipTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The entries by unique id. */
	public Map<String, Entry> find(Scope scope) {
		Map<String, Entry> entries = new HashMap<>();
		in(scope, "select unique_id, workshop_id, creator_arn from ownership" + WHERE).query((row) -> {
			entries.put(row.getString("unique_id"),
					new Entry(row.getString("workshop_id"), row.getString("creator_arn")));
		});
		return entries;
	}

	/**
	 * Changes an entry to what has the type and name now.
	 * @return false if there was none before
	 */
	public boolean update(Scope scope, String arn, String uniqueId, Entry entry) {
		return write(
				scope, "update ownership set unique_id = :id, arn = :arn, workshop_id = :workshop, "
						+ "creator_arn = :creator" + WHERE + " and type = :type and name = :name",
				arn, uniqueId, entry) == 1;
	}

	/**
	 * Stores the first entry of a type and name.
	 * @throws org.springframework.dao.DuplicateKeyException if there already is one
	 */
	public void insert(Scope scope, String arn, String uniqueId, Entry entry) {
		write(scope, """
				insert into ownership (account_id, name_prefix, type, name, unique_id, arn, workshop_id, creator_arn)
				values (:account, :prefix, :type, :name, :id, :arn, :workshop, :creator)
				""", arn, uniqueId, entry);
	}

	public void delete(Scope scope, String type, String name) {
		in(scope, "delete from ownership" + WHERE + " and type = :type and name = :name").param("type", type)
			.param("name", name)
			.update();
	}

	private int write(Scope scope, String sql, String arn, String uniqueId, Entry entry) {
		return in(scope, sql).param("type", arn.substring(arn.lastIndexOf(':') + 1, arn.indexOf('/')))
			.param("name", arn.substring(arn.lastIndexOf('/') + 1))
			.param("id", uniqueId)
			.param("arn", arn)
			.param("workshop", entry.workshopId())
			.param("creator", entry.creator())
			.update();
	}

	private StatementSpec in(Scope scope, String sql) {
		return this.jdbc.sql(sql).param("account", scope.accountId()).param("prefix", scope.namePrefix());
	}

}
