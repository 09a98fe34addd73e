package dev.workshoproles.access.hosts;

/**
 * The configured host names are none.
 */
public class UnfitHostsException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public UnfitHostsException(String message) {
		super(message);
	}

}
