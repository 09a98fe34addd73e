package dev.workshoproles.runs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DuplicateKeyException;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.ScopeChoice;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.ResourceScopeTable;
import dev.workshoproles.runs.journal.Scope;

/**
 * The stored choice between wide and narrow policies, one for each account and name
 * prefix, shared by all consoles with the same database. It overrides the configuration.
 */
public class ResourceScopes implements ScopeChoice {

	private final ResourceScopeTable table;

	private final Journal journal;

	private final String namePrefix;

	/**
	 * Used while the database is unavailable, so that the roles can still be shown.
	 */
	private final Map<String, Optional<ResourceScope>> lastKnown = new ConcurrentHashMap<>();

	ResourceScopes(ResourceScopeTable table, Journal journal, String namePrefix) {
		this.table = table;
		this.journal = journal;
		this.namePrefix = namePrefix;
	}

	@Override
	public Optional<ResourceScope> in(String accountId) {
		try {
			Optional<ResourceScope> chosen = this.table.find(new Scope(accountId, this.namePrefix));
			this.lastKnown.put(accountId, chosen);
			return chosen;
		}
		catch (NestedRuntimeException ex) {
			return this.lastKnown.getOrDefault(accountId, Optional.empty());
		}
	}

	/**
	 * Stores the choice for a caller's account. Changes nothing in the account itself:
	 * the choice applies to new plans and runs, while those in progress keep theirs.
	 * @param caller the caller whose account it is for
	 * @param chosen the variant
	 */
	public void choose(Caller caller, ResourceScope chosen) {
		Scope scope = Scope.of(caller, this.namePrefix);
		if (!updated(scope, chosen)) {
			try {
				this.journal.inTransaction(() -> this.table.insert(scope, chosen));
			}
			catch (DuplicateKeyException ex) {
				// Somebody else stored the first choice at the same moment.
				updated(scope, chosen);
			}
		}
	}

	private boolean updated(Scope scope, ResourceScope chosen) {
		boolean[] updated = new boolean[1];
		this.journal.inTransaction(() -> updated[0] = this.table.update(scope, chosen));
		return updated[0];
	}

}
