package dev.workshoproles.access.signin;

import dev.workshoproles.problem.StartupException;

/**
 * The configured token is too short or cannot be sent as a bearer token. The message does
 * not contain it.
 */
class InvalidTokenException extends StartupException {

	private static final long serialVersionUID = 1L;

	InvalidTokenException(int shortest) {
		super("console.token needs at least " + shortest + " characters, of letters, digits and -._~+/ only",
				"Make one with `openssl rand -hex 32`, or leave console.token out: the console makes its own for AWS.",
				null);
	}

}
