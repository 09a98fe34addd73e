package dev.workshoproles.access.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports an invalid token at startup without a stack trace and without the token.
 */
class InvalidTokenFailureAnalyzer extends AbstractFailureAnalyzer<InvalidTokenException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidTokenException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Make one with `openssl rand -hex 32`, or leave console.token out: the console makes its own for AWS.",
				cause);
	}

}
