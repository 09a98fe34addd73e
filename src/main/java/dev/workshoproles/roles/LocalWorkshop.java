package dev.workshoproles.roles;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.ScopeChoice;
import dev.workshoproles.blueprint.Workshop;

/**
 * The workshop in the account that the console works on: with the variant of the policies
 * that was chosen for it, and with the location of its resources.
 *
 * @param blueprint the workshop as configured
 * @param account the account
 * @param choice the variants chosen for accounts, which take precedence over the
 * configured one
 */
public record LocalWorkshop(Workshop blueprint, Account account, ScopeChoice choice) {

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
		return this.blueprint.with(variant).at(this.account.location(caller));
	}

	private Workshop chosen(@Nullable Caller caller) {
		return (caller != null) ? this.choice.in(caller.accountId()).map(this.blueprint::with).orElse(this.blueprint)
				: this.blueprint;
	}

}
