package dev.workshoproles.roles.carryout;

import java.time.Duration;

/**
 * The clock of a run, which tests can replace.
 */
public interface Time {

	/** The system's own. */
	Time SYSTEM = new Time() {

		@Override
		public long nanos() {
			return System.nanoTime();
		}

		@Override
		public void sleep(Duration duration) throws InterruptedException {
			Thread.sleep(duration.toMillis());
		}

	};

	/** The current time in nanoseconds, like {@link System#nanoTime()}. */
	long nanos();

	void sleep(Duration duration) throws InterruptedException;

}
