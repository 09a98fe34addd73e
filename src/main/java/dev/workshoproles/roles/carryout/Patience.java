package dev.workshoproles.roles.carryout;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a run waits for an account that does not move: pauses double from the first to
 * the longest.
 *
 * @param first the pause after the first round without progress
 * @param longest the longest pause
 * @param rounds how many rounds without progress in a row are borne
 * @param limit how long they may last: where nobody answers, each round takes its time
 * @param time passes meanwhile
 */
public record Patience(Duration first, Duration longest, int rounds, Duration limit, Time time) {

	/**
	 * About half a minute: IAM's changes are mostly seen within seconds.
	 */
	public static final Patience DEFAULT = new Patience(Duration.ofMillis(200), Duration.ofSeconds(5), 9,
			Duration.ofSeconds(30), Time.SYSTEM);

	/**
	 * Whether to go on.
	 * @param progressedAt when the last progress was made
	 */
	boolean bears(int fruitlessRounds, long progressedAt) {
		return fruitlessRounds <= this.rounds && this.time.nanos() - progressedAt < this.limit.toNanos();
	}

	/**
	 * Waits, with up to a quarter more by chance, so that several consoles do not ask in
	 * step.
	 * @return false when the thread was asked to stop
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
