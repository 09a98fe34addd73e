package dev.workshoproles.access.hosts;

import dev.workshoproles.problem.StartupException;

/**
 * {@code console.allowed-hosts} is not a list of host names.
 */
public class InvalidAllowedHostsException extends StartupException {

	private static final long serialVersionUID = 1L;

	public InvalidAllowedHostsException(String message) {
		super(message + ".",
				"Write the names under which people open the console, such as `lab.example` or `localhost:8443`, with"
						+ " commas between them and neither https:// nor a path; or leave console.allowed-hosts out: then"
						+ " the console answers to the names of the loopback address.",
				null);
	}

}
