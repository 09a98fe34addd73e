package dev.workshoproles.runs.journal;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.workshoproles.blueprint.ResourceScope;

/**
 * Stores the variant of the policies chosen for an account and name prefix.
 */
public final class ResourceScopeTable {

	private final JdbcClient jdbc;

	public ResourceScopeTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<ResourceScope> find(Scope scope) {
		return this.jdbc.sql("select scope from resource_scope where account_id = :account and name_prefix = :prefix")
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.query(String.class)
			.optional()
			.map(ResourceScope::valueOf);
	}

	/**
	 * Changes a choice.
	 * @return false if there was none before
	 */
	public boolean update(Scope scope, ResourceScope chosen) {
		return write("update resource_scope set scope = :chosen where account_id = :account and name_prefix = :prefix",
				scope, chosen) == 1;
	}

	/**
	 * Stores the first choice.
	 * @throws org.springframework.dao.DuplicateKeyException if there already is one
	 */
	public void insert(Scope scope, ResourceScope chosen) {
		write("insert into resource_scope (account_id, name_prefix, scope) values (:account, :prefix, :chosen)", scope,
				chosen);
	}

	private int write(String sql, Scope scope, ResourceScope chosen) {
		return this.jdbc.sql(sql)
			.param("account", scope.accountId())
			.param("prefix", scope.namePrefix())
			.param("chosen", chosen.name())
			.update();
	}

}
