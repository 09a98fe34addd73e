package dev.workshoproles.roles;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.AccountChoices;
import dev.workshoproles.blueprint.Workshop;

/**
 * The workshop in the account that the console works on: with what was chosen for it, and
 * with the location of its resources.
 *
 * @param blueprint the workshop as configured
 * @param account the account
 * @param choices what was chosen for accounts, which takes precedence over the
 * configuration
 */
public record LocalWorkshop(Workshop blueprint, Account account, AccountChoices choices) {

	/**
	 * The workshop for the current caller, with placeholders instead of the location.
	 * @return the configured variant if the caller is unknown
	 */
	public Workshop here() {
		return chosen(this.account.target().caller());
	}

	/** The workshop for a caller, resolved for the account. */
	Workshop at(Caller caller) {
		return chosen(caller).at(this.account.location(caller));
	}

	/** The same in a given variant, for runs and plans that began with it. */
	Workshop at(Caller caller, ResourceScope variant) {
		return chosen(caller).with(variant).at(this.account.location(caller));
	}

	private Workshop chosen(@Nullable Caller caller) {
		return (caller != null) ? this.choices.in(caller.accountId()).appliedTo(this.blueprint) : this.blueprint;
	}

}
