package dev.workshoproles.testsupport;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

class DockerCondition implements ExecutionCondition {

	private static final Logger LOGGER = LoggerFactory.getLogger(DockerCondition.class);

	/**
	 * Asked once: where the engine lacks the images it needs, it takes minutes to say so.
	 */
	private static final Requirement DOCKER = new Requirement("usable Docker engine", "REQUIRE_DOCKER", isUsable());

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return DOCKER.evaluate();
	}

	private static boolean isUsable() {
		try {
			return DockerClientFactory.instance().isDockerAvailable();
		}
		catch (RuntimeException ex) {
			LOGGER.warn("The Docker engine answers, but cannot be used", ex);
			return false;
		}
	}

}
