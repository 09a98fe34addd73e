package dev.workshoproles.classroom.wall;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.SharedReading;

/**
 * Readings that begin after they are asked for. Those who ask while one is in progress
 * share the next, which so shows what each of them has done before.
 *
 * @param <V> what is read
 */
final class LaterReadings<V> {

	private @Nullable SharedReading<V> inProgress;

	private @Nullable SharedReading<V> next;

	V read(Supplier<V> reading) {
		SharedReading<V> own = new SharedReading<>();
		SharedReading<V> shared;
		SharedReading<V> before;
		synchronized (this) {
			shared = this.next;
			before = this.inProgress;
			if (shared == null) {
				this.next = own;
			}
		}
		if (shared != null) {
			return shared.await();
		}
		if (before != null) {
			before.awaitEnd();
		}
		synchronized (this) {
			this.inProgress = own;
			this.next = null;
		}
		return own.carryOut(reading);
	}

}
