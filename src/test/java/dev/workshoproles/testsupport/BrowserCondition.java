package dev.workshoproles.testsupport;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

class BrowserCondition implements ExecutionCondition {

	private static final Requirement BROWSER = new Requirement("Chromium", "REQUIRE_BROWSER", Chromium.isInstalled());

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return BROWSER.evaluate();
	}

}
