package dev.workshoproles.account.aws;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports unusable AWS settings at startup without a stack trace.
 */
class AwsSettingsFailureAnalyzer extends AbstractFailureAnalyzer<AwsSettingsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, AwsSettingsException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.advice(), cause);
	}

}
