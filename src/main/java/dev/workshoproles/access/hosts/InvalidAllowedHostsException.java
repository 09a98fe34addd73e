package dev.workshoproles.access.hosts;

/**
 * {@code console.allowed-hosts} is not a list of host names.
 */
public class InvalidAllowedHostsException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public InvalidAllowedHostsException(String message) {
		super(message);
	}

}
