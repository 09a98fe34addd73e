package dev.workshoproles.runs;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DuplicateKeyException;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.AccountChoices;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.runs.journal.ChoiceTable;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.Scope;

/**
 * The stored choices, for each account and name prefix, shared by all consoles with the
 * same database. They change nothing in the account itself: they apply to new plans and
 * runs, while those in progress keep theirs.
 */
public class StoredChoices implements AccountChoices {

	private static final String RESOURCES = "resources";

	private static final String PARAMETER = "parameters.";

	private final ChoiceTable table;

	private final Journal journal;

	private final String namePrefix;

	/**
	 * Used while the database is unavailable, so that the roles can still be shown.
	 */
	private final Map<String, Choices> lastKnown = new ConcurrentHashMap<>();

	StoredChoices(ChoiceTable table, Journal journal, String namePrefix) {
		this.table = table;
		this.journal = journal;
		this.namePrefix = namePrefix;
	}

	@Override
	public Choices in(String accountId) {
		try {
			Choices chosen = choices(this.table.find(new Scope(accountId, this.namePrefix)));
			this.lastKnown.put(accountId, chosen);
			return chosen;
		}
		catch (NestedRuntimeException ex) {
			return this.lastKnown.getOrDefault(accountId, Choices.NONE);
		}
	}

	static Choices choices(Map<String, String> stored) {
		Map<String, String> parameters = new TreeMap<>();
		stored.forEach((name, value) -> {
			if (name.startsWith(PARAMETER)) {
				parameters.put(name.substring(PARAMETER.length()), value);
			}
		});
		return new Choices(Optional.ofNullable(stored.get(RESOURCES)).map(ResourceScope::valueOf).orElse(null),
				parameters);
	}

	/**
	 * Stores the variant of the policies for a caller's account.
	 * @param caller the caller whose account it is for
	 * @param chosen the variant
	 */
	public void choose(Caller caller, ResourceScope chosen) {
		store(Scope.of(caller, this.namePrefix), RESOURCES, chosen.name());
	}

	/**
	 * Stores the value of a parameter of the workshop for a caller's account.
	 * @param caller the caller whose account it is for
	 * @param parameter the parameter's name
	 * @param value the value, null for the configured or default one again
	 */
	public void choose(Caller caller, String parameter, @Nullable String value) {
		Scope scope = Scope.of(caller, this.namePrefix);
		if (value != null) {
			store(scope, PARAMETER + parameter, value);
		}
		else {
			this.journal.inTransaction(() -> this.table.delete(scope, PARAMETER + parameter));
		}
	}

	/**
	 * Stores values of several parameters for a caller's account, one after the other.
	 * @param caller the caller whose account they are for
	 * @param values by the parameter's name; null for the configured or default one again
	 */
	public void setParameters(Caller caller, Map<String, @Nullable String> values) {
		values.forEach((parameter, value) -> choose(caller, parameter, value));
	}

	private void store(Scope scope, String name, String chosen) {
		if (!updated(scope, name, chosen)) {
			try {
				this.journal.inTransaction(() -> this.table.insert(scope, name, chosen));
			}
			catch (DuplicateKeyException ex) {
				// Somebody else stored the first choice at the same moment.
				updated(scope, name, chosen);
			}
		}
	}

	private boolean updated(Scope scope, String name, String chosen) {
		boolean[] updated = new boolean[1];
		this.journal.inTransaction(() -> updated[0] = this.table.update(scope, name, chosen));
		return updated[0];
	}

}
