package dev.workshoproles.access.signin;

/**
 * The configured token is too short to be a secret, or cannot be sent as a bearer token.
 * Does not say what it is.
 */
class UnfitTokenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnfitTokenException(int shortest) {
		super("console.token needs at least " + shortest + " characters, of letters, digits and -._~+/ only");
	}

}
