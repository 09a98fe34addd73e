package dev.workshoproles.account.target;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;

/**
 * Finds out who the caller is.
 */
public interface CallerIdentity {

	/**
	 * Gets the caller.
	 * @return the caller
	 * @throws AccountException if there are no credentials or AWS does not accept them
	 */
	Caller get();

	/**
	 * Signs requests as a caller and nobody else.
	 * @param caller the caller to sign as
	 * @return the signing, bound to the caller's current credentials
	 * @throws AccountException if somebody else is signed in by now, if there are no
	 * credentials, or if AWS does not accept them
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
