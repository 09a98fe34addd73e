package dev.workshoproles.runs;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.runs.journal.Scope;

/**
 * Determines the scope of plans and runs.
 */
record Scopes(Account account, Workshop workshop) {

	Scope of(Caller caller) {
		return Scope.of(caller, this.workshop.namePrefix());
	}

	/**
	 * The scope that may be viewed now. With expired credentials one can still see one's
	 * last run.
	 * @throws dev.workshoproles.account.calls.AccountException if the account is unknown
	 */
	Scope visible() {
		return of(this.account.lastKnownCaller());
	}

}
