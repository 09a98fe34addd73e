package dev.workshoproles.access.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows an unfit token at start without a stack trace, and without the token.
 */
class UnfitTokenFailureAnalyzer extends AbstractFailureAnalyzer<UnfitTokenException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnfitTokenException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Make one with `openssl rand -hex 32`, or leave console.token out: the console makes its own for AWS.",
				cause);
	}

}
