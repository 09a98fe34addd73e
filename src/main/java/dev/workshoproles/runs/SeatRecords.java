package dev.workshoproles.runs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.core.NestedRuntimeException;

import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.runs.journal.ChoiceTable;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.RunRow;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.runs.journal.Scope;

/**
 * What is stored of all seats in some accounts, in one query each. While the database is
 * unavailable, it is what was last read.
 */
public class SeatRecords {

	private final Journal journal;

	private final ChoiceTable choices;

	private final Map<Object, Map<Scope, ?>> lastKnown = new ConcurrentHashMap<>();

	SeatRecords(Journal journal, ChoiceTable choices) {
		this.journal = journal;
		this.choices = choices;
	}

	/**
	 * The last run of each seat.
	 * @param accountIds the accounts
	 * @return by account and prefix; without those that have none
	 */
	public Map<Scope, LastRun> lastRuns(Collection<String> accountIds) {
		return known("runs", accountIds, (accounts) -> mapped(this.journal.runs.last(accounts), LastRun::of));
	}

	/**
	 * The last two runs of a seat.
	 * @param scope the seat's account and prefix
	 * @return newest first
	 */
	public List<RunSummary> lastTwo(Scope scope) {
		return this.journal.runs.page(scope, 0, 2);
	}

	/**
	 * What was chosen for each seat.
	 * @param accountIds the accounts
	 * @return by account and prefix; without those that nothing was chosen for
	 */
	public Map<Scope, Choices> choices(Collection<String> accountIds) {
		return known("choices", accountIds, (accounts) -> mapped(this.choices.find(accounts), StoredChoices::choices));
	}

	private static <T, R> Map<Scope, R> mapped(Map<Scope, T> rows, Function<T, R> mapping) {
		return rows.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (row) -> mapping.apply(row.getValue())));
	}

	@SuppressWarnings("unchecked")
	private <T> Map<Scope, T> known(String what, Collection<String> accountIds,
			Function<Set<String>, Map<Scope, T>> query) {
		Set<String> accounts = Set.copyOf(accountIds);
		Object key = Map.entry(what, accounts);
		try {
			Map<Scope, T> found = query.apply(accounts);
			this.lastKnown.put(key, found);
			return found;
		}
		catch (NestedRuntimeException ex) {
			return (Map<Scope, T>) this.lastKnown.getOrDefault(key, Map.of());
		}
	}

	/**
	 * The last run of a seat.
	 *
	 * @param run the run
	 * @param keptNothing whether a removal kept nothing, as far as it got
	 */
	public record LastRun(RunSummary run, boolean keptNothing) {

		private static LastRun of(RunRow row) {
			return new LastRun(row.summary(), row.end().left().isEmpty());
		}

	}

}
