package dev.workshoproles.roles.carryout;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a run continues without progress, with exponentially growing pauses.
 *
 * @param first the pause after the first round without progress
 * @param longest the longest pause
 * @param rounds the maximum number of consecutive rounds without progress
 * @param limit the maximum time without progress, since each round may run into timeouts
 * @param time the clock
 */
public record Patience(Duration first, Duration longest, int rounds, Duration limit, Time time) {

	/**
	 * About half a minute: IAM usually propagates changes within seconds.
	 */
	public static final Patience DEFAULT = new Patience(Duration.ofMillis(200), Duration.ofSeconds(5), 9,
			Duration.ofSeconds(30), Time.SYSTEM);

	/**
	 * Whether to continue.
	 * @param progressedAt the time of the last progress
	 */
	boolean allows(int fruitlessRounds, long progressedAt) {
		return fruitlessRounds <= this.rounds && this.time.nanos() - progressedAt < this.limit.toNanos();
	}

	/**
	 * Pauses, with up to a quarter of jitter, so that several consoles do not read in
	 * lockstep.
	 * @return false if the thread was interrupted
	 */
	boolean pause(int fruitlessRounds) {
		long millis = Math.min(this.longest.toMillis(), this.first.toMillis() << Math.min(fruitlessRounds, 20));
		try {
			this.time.sleep(Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 4 + 1)));
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
