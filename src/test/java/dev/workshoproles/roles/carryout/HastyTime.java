package dev.workshoproles.roles.carryout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Time in which pauses pass at once. It counts them, and what really passes so many times
 * over.
 */
public final class HastyTime implements Time {

	private final List<Duration> pauses = new CopyOnWriteArrayList<>();

	private final int times;

	/**
	 * Begins.
	 * @param times how often real time counts; 0 for a time that passes by pauses only
	 */
	public HastyTime(int times) {
		this.times = times;
	}

	@Override
	public long nanos() {
		return this.times * System.nanoTime() + this.pauses.stream().mapToLong(Duration::toNanos).sum();
	}

	@Override
	public void sleep(Duration duration) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		this.pauses.add(duration);
	}

	List<Duration> pauses() {
		return this.pauses;
	}

}
