package dev.workshoproles.runs;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.ErrorHandler;

import dev.workshoproles.runs.database.StorageFault;

/**
 * Logs failures of scheduled tasks. While the database is unavailable, each task fails
 * every few seconds; this is logged only once per outage.
 */
final class ScheduledFailures implements ErrorHandler {

	private static final Logger logger = LoggerFactory.getLogger(ScheduledFailures.class);

	/**
	 * Longer than the time between two failures in one outage: a task's delay plus the
	 * time it waits for a connection.
	 */
	private static final long OUTAGE = Duration.ofMinutes(2).toNanos();

	private final LongSupplier nanos;

	private long lastFailure;

	ScheduledFailures(LongSupplier nanos) {
		this.nanos = nanos;
		this.lastFailure = nanos.getAsLong() - OUTAGE;
	}

	@Override
	public void handleError(Throwable error) {
		Optional<StorageFault> fault = StorageFault.of(error);
		if (fault.isEmpty()) {
			logger.error("A scheduled task failed", error);
		}
		else if (begins()) {
			logger.error("The database cannot be used ({}), so no run can be recorded: {}", fault.get(),
					firstLine(error));
		}
	}

	private synchronized boolean begins() {
		long now = this.nanos.getAsLong();
		boolean begins = now - this.lastFailure >= OUTAGE;
		this.lastFailure = now;
		return begins;
	}

	private static String firstLine(Throwable error) {
		Throwable root = error;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
	}

}
