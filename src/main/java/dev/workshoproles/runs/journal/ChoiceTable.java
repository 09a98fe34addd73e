package dev.workshoproles.runs.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores what was chosen for an account and name prefix, by name.
 */
public final class ChoiceTable {

	private final JdbcClient jdbc;

	public ChoiceTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Map<String, String> find(Scope scope) {
		Map<String, String> choices = new TreeMap<>();
		this.jdbc.sql("select name, chosen from choice where account_id = :account and name_prefix = :prefix")
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.query((row) -> {
				choices.put(row.getString("name"), row.getString("chosen"));
			});
		return choices;
	}

	/** The choices of each name prefix in some accounts that has any. */
	public Map<Scope, Map<String, String>> find(Collection<String> accountIds) {
		Map<Scope, Map<String, String>> choices = new HashMap<>();
		if (!accountIds.isEmpty()) {
			this.jdbc.sql("select * from choice where account_id in (:accounts)")
				.param("accounts", accountIds)
				.query((RowCallbackHandler) (row) -> choices
					.computeIfAbsent(new Scope(row.getString("account_id"), row.getString("name_prefix")),
							(first) -> new TreeMap<>())
					.put(row.getString("name"), row.getString("chosen")));
		}
		return choices;
	}

	/**
	 * Changes a choice.
	 * @return false if there was none of that name before
	 */
	public boolean update(Scope scope, String name, String chosen) {
		return write("update choice set chosen = :chosen where account_id = :account and name_prefix = :prefix "
				+ "and name = :name", scope, name, chosen) == 1;
	}

	/**
	 * Stores the first choice of a name.
	 * @throws org.springframework.dao.DuplicateKeyException if there already is one
	 */
	public void insert(Scope scope, String name, String chosen) {
		write("insert into choice (account_id, name_prefix, name, chosen) values (:account, :prefix, :name, :chosen)",
				scope, name, chosen);
	}

	public void delete(Scope scope, String name) {
		this.jdbc.sql("delete from choice where account_id = :account and name_prefix = :prefix and name = :name")
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.param("name", name)
			.update();
	}

	private int write(String sql, Scope scope, String name, String chosen) {
		return this.jdbc.sql(sql)
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.param("name", name)
			.param("chosen", chosen)
			.update();
	}

}
