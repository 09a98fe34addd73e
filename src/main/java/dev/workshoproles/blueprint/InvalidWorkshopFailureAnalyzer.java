package dev.workshoproles.blueprint;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports the errors of a workshop at startup without a stack trace.
 */
class InvalidWorkshopFailureAnalyzer extends AbstractFailureAnalyzer<InvalidWorkshopException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidWorkshopException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Fix the file that console.workshop names, the policy documents beside it, or the setting.", cause);
	}

}
