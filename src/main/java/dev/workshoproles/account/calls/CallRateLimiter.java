package dev.workshoproles.account.calls;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Limits the rate of all calls to an account together once IAM has throttled one. IAM
 * does not publish its limits, which differ by account, so the rate is measured and
 * raised slowly as time passes. While a call in the foreground waits for its turn, none
 * in the background has one ({@link CallPriority}).
 */
public final class CallRateLimiter {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	/** After this time without a call the measured rate is forgotten. */
	private static final long IDLE = Duration.ofSeconds(20).toNanos();

	/** The share of the accepted rate to use after a throttled call. */
	private static final double CAUTION = 0.9;

	/**
	 * The least share of the former rate to keep, since few calls may have been accepted
	 * only because few were made.
	 */
	private static final double MIN_SHARE = 0.7;

	/** The first limited rate in calls a second, which most accounts accept. */
	private static final double INITIAL = 10;

	/**
	 * The growth of the rate in the first second after a throttled call; it increases by
	 * as much every second.
	 */
	private static final double GROWTH = 0.02;

	/** If no call is accepted for this long, throttled calls give up. */
	private static final long GIVE_UP_AFTER = Duration.ofSeconds(8).toNanos();

	/** After this time without a call, throttled calls are attempted again. */
	private static final long PAUSE = Duration.ofSeconds(2).toNanos();

	private static final double UNLIMITED = Double.POSITIVE_INFINITY;

	private final LongSupplier nanos;

	private final Sleep sleep;

	/** Only the first in the queue waits, so that each uses the latest rate. */
	private final Lock queue = new ReentrantLock(true);

	/** The queue of those in the background. */
	private final Lock behind = new ReentrantLock(true);

	/** The calls in the foreground that wait for their turn. */
	private int ahead;

	private final Lock turns = new ReentrantLock();

	private final Condition noneAhead = this.turns.newCondition();

	/** The times of the calls that were not throttled, in the last second. */
	private final Deque<Long> accepted = new ArrayDeque<>();

	private double perSecond = UNLIMITED;

	private long nextAt;

	private long slowedAt;

	private long grownAt;

	/**
	 * When the first call was throttled since the last accepted one; null if none was.
	 */
	private @Nullable Long throttledSince;

	public CallRateLimiter() {
		this(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
	}

	/**
	 * Creates a limiter with the given clock.
	 * @param nanos the clock, in nanoseconds
	 * @param sleep pauses the current thread
	 */
	public CallRateLimiter(LongSupplier nanos, Sleep sleep) {
		this.nanos = nanos;
		this.sleep = sleep;
		this.nextAt = nanos.getAsLong();
		this.slowedAt = this.nextAt - IDLE;
	}

	/**
	 * Waits until a call may be made.
	 * @return the time of the call
	 */
	long await() throws InterruptedException {
		return inTurn(() -> false).orElseThrow();
	}

	/**
	 * Waits until a throttled call may be repeated.
	 * @return the time of the call; empty if IAM accepts nothing, so that it should be
	 * given up
	 */
	OptionalLong awaitAgain() throws InterruptedException {
		return isGivingUp() ? OptionalLong.empty() : inTurn(this::isGivingUp);
	}

	private OptionalLong inTurn(BooleanSupplier isTooLate) throws InterruptedException {
		if (CallPriority.current() == CallPriority.BACKGROUND) {
			return inTurn(this.behind, isTooLate, this::awaitBehind);
		}
		moveAhead(1);
		try {
			return inTurn(this.queue, isTooLate, () -> this.sleep.forNanos(reserve()));
		}
		finally {
			moveAhead(-1);
		}
	}

	private OptionalLong inTurn(Lock line, BooleanSupplier isTooLate, Turn turn) throws InterruptedException {
		line.lockInterruptibly();
		try {
			if (isTooLate.getAsBoolean()) {
				return OptionalLong.empty();
			}
			turn.await();
			return OptionalLong.of(this.nanos.getAsLong());
		}
		finally {
			line.unlock();
		}
	}

	private void moveAhead(int number) {
		this.turns.lock();
		try {
			this.ahead += number;
			if (this.ahead == 0) {
				this.noneAhead.signalAll();
			}
		}
		finally {
			this.turns.unlock();
		}
	}

	/**
	 * Reserves no time in advance: until its time has come, a call in the foreground may
	 * take it.
	 */
	private void awaitBehind() throws InterruptedException {
		for (long wait = reserveBehind(); wait > 0; wait = reserveBehind()) {
			this.sleep.forNanos(wait);
		}
	}

	/**
	 * Reserves the time of now, once no call in the foreground waits.
	 * @return how long to wait before the next attempt, in nanoseconds; 0 if it is
	 * reserved
	 */
	private long reserveBehind() throws InterruptedException {
		this.turns.lockInterruptibly();
		try {
			while (this.ahead > 0) {
				this.noneAhead.await();
			}
			long wait = untilNext();
			if (wait <= 0) {
				reserve();
			}
			return wait;
		}
		finally {
			this.turns.unlock();
		}
	}

	private synchronized long untilNext() {
		return this.nextAt - this.nanos.getAsLong();
	}

	/** Whether IAM has throttled every call for so long that waiting is pointless. */
	private synchronized boolean isGivingUp() {
		return this.throttledSince != null && this.nanos.getAsLong() - this.throttledSince > GIVE_UP_AFTER;
	}

	/**
	 * Reserves the next free time for a call.
	 * @return how long to wait for it, in nanoseconds
	 */
	synchronized long reserve() {
		long now = this.nanos.getAsLong();
		if (now - this.nextAt > IDLE) {
			this.perSecond = UNLIMITED;
		}
		if (now - this.nextAt > PAUSE) {
			this.throttledSince = null;
		}
		this.nextAt = Math.max(now, this.nextAt);
		long wait = this.nextAt - now;
		this.accepted.addLast(this.nextAt);
		this.nextAt += (long) (SECOND / this.perSecond);
		return wait;
	}

	/** Records that a call was not throttled, whatever IAM answered. */
	synchronized void accepted() {
		long now = this.nanos.getAsLong();
		if (isGivingUp()) {
			// Other clients used up the limit, so the measured rate says nothing.
			this.perSecond = INITIAL;
			this.slowedAt = now;
			this.grownAt = now;
		}
		this.throttledSince = null;
		forget(now);
		double since = (double) (now - this.slowedAt) / SECOND;
		this.perSecond *= 1 + GROWTH * (1 + since) * (now - this.grownAt) / SECOND;
		this.grownAt = now;
	}

	/**
	 * Records that a call was throttled. Calls in flight together are throttled together,
	 * which reduces the rate once.
	 * @param begun the time of the call
	 */
	synchronized void throttled(long begun) {
		this.accepted.pollLast();
		if (this.throttledSince == null) {
			this.throttledSince = this.nanos.getAsLong();
		}
		if (begun - this.slowedAt < 0) {
			return;
		}
		long now = this.nanos.getAsLong();
		forget(now);
		double least = Double.isInfinite(this.perSecond) ? INITIAL : Math.max(1, MIN_SHARE * this.perSecond);
		this.perSecond = Math.max(least, CAUTION * this.accepted.size());
		this.slowedAt = now;
		this.grownAt = now;
		this.nextAt = Math.max(this.nextAt, now + (long) (SECOND / this.perSecond));
	}

	private void forget(long now) {
		while (!this.accepted.isEmpty() && now - this.accepted.getFirst() > SECOND) {
			this.accepted.removeFirst();
		}
	}

	/** Waits for the turn of the first in a queue. */
	private interface Turn {

		void await() throws InterruptedException;

	}

	/** Pauses the current thread. */
	public interface Sleep {

		void forNanos(long nanos) throws InterruptedException;

	}

}
