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
 * The choice between wide and narrow policies, kept for all consoles that share the
 * database, each account and prefix for itself. It goes before what is configured.
 */
public class ResourceScopes implements ScopeChoice {

	private final ResourceScopeTable table;

	private final Journal journal;

	private final String namePrefix;

	/**
	 * What to go by while the database does not answer: the roles are shown without it.
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
	 * Chooses for a caller's account, until somebody chooses again. Changes nothing in
	 * the account: plans and runs from now on are for it, and those under way keep what
	 * they began with.
	 * @param caller whose account it is
	 * @param chosen the variant
	 */
	public void choose(Caller caller, ResourceScope chosen) {
		Scope scope = Scope.of(caller, this.namePrefix);
		if (!updated(scope, chosen)) {
			try {
				this.journal.inTransaction(() -> this.table.insert(scope, chosen));
			}
			catch (DuplicateKeyException ex) {
				// Somebody made the first choice at the same moment.
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
