package dev.workshoproles.access;

/**
 * The configured host names are none.
 */
class UnfitHostsException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	UnfitHostsException(String message) {
		super(message);
	}

}
