package dev.workshoproles.roles;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.ScopeChoice;
import dev.workshoproles.blueprint.Workshop;

/**
 * The workshop as it is in force in an account: the one place that knows which variant of
 * the policies counts there, and where their resources are.
 *
 * @param blueprint the workshop as it was configured
 * @param account where the console works
 * @param choice what was chosen in place of the configured variant
 */
public record LocalWorkshop(Workshop blueprint, Account account, ScopeChoice choice) {

	/**
	 * For whoever calls now, not yet at any place.
	 * @return in the configured variant while nobody knows who calls
	 */
	public Workshop here() {
		return chosen(this.account.target().caller());
	}

	/** For a caller, at the place of that account. */
	Workshop at(Caller caller) {
		return chosen(caller).at(this.account.location(caller));
	}

	/** The same in the variant that something began with, whatever was chosen since. */
	Workshop at(Caller caller, ResourceScope variant) {
		return this.blueprint.with(variant).at(this.account.location(caller));
	}

	private Workshop chosen(@Nullable Caller caller) {
		return (caller != null) ? this.choice.in(caller.accountId()).map(this.blueprint::with).orElse(this.blueprint)
				: this.blueprint;
	}

}
