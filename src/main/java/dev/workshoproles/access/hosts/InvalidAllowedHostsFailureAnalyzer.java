package dev.workshoproles.access.hosts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports invalid host names at startup without a stack trace.
 */
class InvalidAllowedHostsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidAllowedHostsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidAllowedHostsException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Write the names under which people open the console, such as `lab.example` or `localhost:8443`, with"
						+ " commas between them and neither https:// nor a path; or leave console.allowed-hosts out: then"
						+ " the console answers to the names of the loopback address.",
				cause);
	}

}
