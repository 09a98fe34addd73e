package dev.workshoproles.access.signin;

/**
 * The configured token is too short or cannot be sent as a bearer token. The message does
 * not contain it.
 */
class InvalidTokenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidTokenException(int shortest) {
		super("console.token needs at least " + shortest + " characters, of letters, digits and -._~+/ only");
	}

}
