package dev.workshoproles.account.calls;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Keeps all calls of this process together to the rate that IAM lets through, once it has
 * refused one for coming too fast. IAM's rates are an account's own and published
 * nowhere, so the rate is measured, and tried a little higher as time goes by.
 */
public final class Pace {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	/** After so long without a call nothing is known of the rate any more. */
	private static final long IDLE = Duration.ofSeconds(20).toNanos();

	/** How much of what passed is taken for the rate after a refusal. */
	private static final double CAUTION = 0.9;

	/**
	 * What is left of the rate at least, for few calls may have passed for lack of more.
	 */
	private static final double FALL = 0.7;

	/** The rate that is tried first, in calls a second: most accounts bear it. */
	private static final double FIRST = 10;

	/**
	 * By how much the rate grows in a second, each second after a refusal by as much
	 * more.
	 */
	private static final double GROWTH = 0.02;

	/** So long without one call let through, and those refused give up. */
	private static final long SHUT = Duration.ofSeconds(8).toNanos();

	/** After so long without a call it is tried anew whether one is let through. */
	private static final long PAUSE = Duration.ofSeconds(2).toNanos();

	private static final double UNLIMITED = Double.POSITIVE_INFINITY;

	private final LongSupplier nanos;

	private final Sleep sleep;

	/** One waits at a time, so that each waits by what is known then. */
	private final Lock queue = new ReentrantLock(true);

	/** When calls were made that IAM has not refused. */
	private final Deque<Long> made = new ArrayDeque<>();

	private double perSecond = UNLIMITED;

	private long turn;

	private long slowedAt;

	private long grownAt;

	/** When the first call was refused after the last that IAM let through. */
	private @Nullable Long refusedSince;

	public Pace() {
		this(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
	}

	/**
	 * By a clock of one's own.
	 * @param nanos tells the time
	 * @param sleep waits
	 */
	public Pace(LongSupplier nanos, Sleep sleep) {
		this.nanos = nanos;
		this.sleep = sleep;
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
			return awaitFirst();
		}
		finally {
			this.queue.unlock();
		}
	}

	/**
	 * Waits for the next turn of a call that IAM has refused.
	 * @return when the call is made; empty when it is better given up, for IAM lets
	 * nothing through
	 */
	OptionalLong awaitAgain() throws InterruptedException {
		if (isShut()) {
			return OptionalLong.empty();
		}
		this.queue.lockInterruptibly();
		try {
			return isShut() ? OptionalLong.empty() : OptionalLong.of(awaitFirst());
		}
		finally {
			this.queue.unlock();
		}
	}

	/** As the first of the queue. */
	private long awaitFirst() throws InterruptedException {
		this.sleep.forNanos(take());
		return this.nanos.getAsLong();
	}

	/** Whether IAM has refused every call for so long that waiting is of no use. */
	private synchronized boolean isShut() {
		return this.refusedSince != null && this.nanos.getAsLong() - this.refusedSince > SHUT;
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
		if (now - this.turn > PAUSE) {
			this.refusedSince = null;
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
		if (isShut()) {
			// A slow call is refused too where others use up the rate: it was not slow
			// that was called for.
			this.perSecond = FIRST;
			this.slowedAt = now;
			this.grownAt = now;
		}
		this.refusedSince = null;
		forget(now);
		double since = (double) (now - this.slowedAt) / SECOND;
		this.perSecond *= 1 + GROWTH * (1 + since) * (now - this.grownAt) / SECOND;
		this.grownAt = now;
	}

	/**
	 * IAM has refused a call for coming too fast. Calls that were under way together are
	 * refused together, which slows down once.
	 * @param begun when the call was made
	 */
	synchronized void refused(long begun) {
		this.made.pollLast();
		if (this.refusedSince == null) {
			this.refusedSince = this.nanos.getAsLong();
		}
		if (begun - this.slowedAt < 0) {
			return;
		}
		long now = this.nanos.getAsLong();
		forget(now);
		double least = Double.isInfinite(this.perSecond) ? FIRST : Math.max(1, FALL * this.perSecond);
		this.perSecond = Math.max(least, CAUTION * this.made.size());
		this.slowedAt = now;
		this.grownAt = now;
		this.turn = Math.max(this.turn, now + (long) (SECOND / this.perSecond));
	}

	private void forget(long now) {
		while (!this.made.isEmpty() && now - this.made.getFirst() > SECOND) {
			this.made.removeFirst();
		}
	}

	/** Lets time pass. */
	public interface Sleep {

		void forNanos(long nanos) throws InterruptedException;

	}

}
