package dev.workshoproles.roles.carryout;

import java.time.Duration;

/**
 * The time that passes while a run waits, which a test can set.
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

	/** Nanoseconds from some moment, as {@link System#nanoTime()} counts them. */
	long nanos();

	void sleep(Duration duration) throws InterruptedException;

}
