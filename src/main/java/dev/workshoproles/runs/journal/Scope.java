package dev.workshoproles.runs.journal;

import dev.workshoproles.account.calls.Caller;

/**
 * Whose a run is, with its plan, its key, its events and what it kept: consoles that work
 * on other accounts, or under other prefixes, may share the database.
 */
public record Scope(String accountId, String namePrefix) {

	public static Scope of(Caller caller, String namePrefix) {
		return new Scope(caller.accountId(), namePrefix);
	}

}
