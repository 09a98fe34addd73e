package dev.workshoproles.account.target;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;

/**
 * Finds out who the caller is.
 */
public interface CallerIdentity {

	/**
	 * Who calls.
	 * @return the caller
	 * @throws AccountException when there are no credentials or AWS does not accept them
	 */
	Caller get();

	/**
	 * Signs requests for a caller and for nobody else.
	 * @param caller for whom
	 * @return signs as that caller, whatever credentials are found later
	 * @throws AccountException when somebody else is signed in by now, when there are no
	 * credentials, or when AWS does not accept them
	 */
	default Signing signingAs(Caller caller) {
		requireSame(caller, get());
		return Signing.BY_CLIENT;
	}

	static void requireSame(Caller before, Caller now) {
		if (!now.isSameAs(before)) {
			throw new AccountException(AccountError.callerChanged(before, now), null);
		}
	}

}
