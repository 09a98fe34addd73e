package dev.workshoproles.account.calls;

import org.jspecify.annotations.Nullable;

/**
 * A call to the account failed.
 */
public class AccountException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient AccountError error;

	public AccountException(AccountError error, @Nullable Throwable cause) {
		super(error.operation() + ": " + error.code() + ": " + error.detail(), cause);
		this.error = error;
	}

	/**
	 * The reason.
	 * @return the error
	 */
	public AccountError error() {
		return this.error;
	}

}
