package dev.workshoproles.classroom.fit;

import java.util.List;
import java.util.Map;

import dev.workshoproles.account.calls.AccountError;

/**
 * Whether what seats need has room in their accounts.
 *
 * @param accounts the accounts in the order of the class
 * @param unknown by the name of a seat, why its account does not tell
 */
public record Fit(List<AccountFit> accounts, Map<String, AccountError> unknown) {

	public Fit {
		accounts = List.copyOf(accounts);
		unknown = Map.copyOf(unknown);
	}

	/**
	 * Whether no quota is known to be in the way.
	 * @return true also for accounts that do not tell
	 */
	public boolean fits() {
		return this.accounts.stream().allMatch(AccountFit::fits);
	}

	/**
	 * What all that is to be created amounts to.
	 * @return the sum of all accounts that tell
	 */
	public Amount needed() {
		return this.accounts.stream().map(AccountFit::needed).reduce(Amount.NONE, Amount::plus);
	}

}
