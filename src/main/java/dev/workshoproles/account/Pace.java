package dev.workshoproles.account;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Keeps all calls of this process together to the rate that IAM lets through, once it has
 * refused one for coming too fast. IAM's rates are an account's own and published
 * nowhere, so the rate is measured, and tried a little higher as time goes by.
 */
final class Pace {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	/** After so long without a call nothing is known of the rate any more. */
	private static final long IDLE = Duration.ofSeconds(20).toNanos();

	/** How much of the rate that was let through is taken after a refusal. */
	private static final double CAUTION = 0.9;

	/** By how much the rate grows in a second. */
	private static final double GROWTH = 0.02;

	/** The same as long as the rate is not known well: the first refusal comes early. */
	private static final double FIRST_GROWTH = 0.7;

	private static final double UNLIMITED = Double.POSITIVE_INFINITY;

	private final LongSupplier nanos;

	/** One waits at a time, so that each waits by what is known then. */
	private final Lock queue = new ReentrantLock(true);

	/** When calls were made that IAM has not refused. */
	private final Deque<Long> made = new ArrayDeque<>();

	private double perSecond = UNLIMITED;

	private double growth = FIRST_GROWTH;

	private long turn;

	private long slowedAt;

	private long grownAt;

	Pace(LongSupplier nanos) {
		this.nanos = nanos;
		this.turn = nanos.getAsLong();
		this.slowedAt = this.turn - IDLE;
	}

	/**
	 * Waits for the next turn.
	 * @return when the call is made
	 */
	long await() throws InterruptedException {
		this.queue.lockInterruptibly();
		try {
			TimeUnit.NANOSECONDS.sleep(take());
			return this.nanos.getAsLong();
		}
		finally {
			this.queue.unlock();
		}
	}

	/**
	 * Takes the next turn.
	 * @return how long to wait for it, in nanoseconds
	 */
	synchronized long take() {
		long now = this.nanos.getAsLong();
		if (now - this.turn > IDLE) {
			this.perSecond = UNLIMITED;
		}
		this.turn = Math.max(now, this.turn);
		long wait = this.turn - now;
		this.made.addLast(this.turn);
		this.turn += (long) (SECOND / this.perSecond);
		return wait;
	}

	/** IAM has let a call through, whatever it answered. */
	synchronized void passed() {
		long now = this.nanos.getAsLong();
		forget(now);
		this.perSecond *= 1 + this.growth * (now - this.grownAt) / SECOND;
		this.grownAt = now;
	}

	/**
	 * IAM has refused a call for coming too fast. Calls that were under way together are
	 * refused together, which slows down once.
	 * @param begun when the call was made
	 */
	synchronized void refused(long begun) {
		this.made.pollLast();
		if (begun - this.slowedAt < 0) {
			return;
		}
		long now = this.nanos.getAsLong();
		forget(now);
		this.growth = Double.isInfinite(this.perSecond) ? FIRST_GROWTH : GROWTH;
		this.perSecond = Math.max(1, CAUTION * Math.min(this.perSecond, this.made.size()));
		this.slowedAt = now;
		this.grownAt = now;
		this.turn = Math.max(this.turn, now + (long) (SECOND / this.perSecond));
	}

	private void forget(long now) {
		while (!this.made.isEmpty() && now - this.made.getFirst() > SECOND) {
			this.made.removeFirst();
		}
	}

}
