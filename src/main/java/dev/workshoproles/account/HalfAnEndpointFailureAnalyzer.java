package dev.workshoproles.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows the missing endpoint at start without a stack trace.
 */
class HalfAnEndpointFailureAnalyzer extends AbstractFailureAnalyzer<HalfAnEndpointException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, HalfAnEndpointException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Set AWS_ENDPOINT_URL for both, or AWS_ENDPOINT_URL_STS as well as AWS_ENDPOINT_URL_IAM.", cause);
	}

}
