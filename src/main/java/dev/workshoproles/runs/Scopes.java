package dev.workshoproles.runs;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.runs.journal.Scope;

/**
 * Whose runs this console works with.
 */
record Scopes(Account account, Workshop workshop) {

	Scope of(Caller caller) {
		return Scope.of(caller, this.workshop.namePrefix());
	}

	/**
	 * Whose runs may be looked at now. Whoever's credentials have expired may still see
	 * what became of their last run.
	 * @throws dev.workshoproles.account.calls.AccountException when nobody knows the
	 * account
	 */
	Scope shown() {
		return of(this.account.lastKnownCaller());
	}

}
