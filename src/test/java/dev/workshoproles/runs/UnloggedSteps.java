package dev.workshoproles.runs;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

import dev.workshoproles.runs.execution.ObservedProgress;
import dev.workshoproles.runs.execution.RunExecutor;

/**
 * Keeps the steps of a thousand runs out of the log, where they say nothing that their
 * test does not.
 */
public final class UnloggedSteps implements BeforeAllCallback, AfterAllCallback {

	private static final List<Class<?>> LOUD = List.of(ObservedProgress.class, RunExecutor.class);

	@Override
	public void beforeAll(ExtensionContext context) {
		log(Level.ERROR);
	}

	@Override
	public void afterAll(ExtensionContext context) {
		log(null);
	}

	private static void log(@Nullable Level level) {
		LOUD.forEach((loud) -> ((Logger) LoggerFactory.getLogger(loud)).setLevel(level));
	}

}
