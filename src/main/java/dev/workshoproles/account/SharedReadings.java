package dev.workshoproles.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Readings of an account, and those in progress. Concurrent requests share one reading,
 * so that a hundred open pages cause only one. A reading that began before a write ended
 * may have missed it, so requests after that write do not share it. A request that
 * accepts an older reading can be given the last one.
 *
 * @param <V> what is read
 */
public final class SharedReadings<V> {

	private final AtomicLong writes = new AtomicLong();

	private final InstantSource clock;

	private volatile @Nullable Last<V> last;

	private final ConcurrentMap<Key, SharedReading<V>> inProgress = new ConcurrentHashMap<>();

	public SharedReadings(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Reads, or joins a reading of the same.
	 * @param what what is read, and as whom; readings of equal ones are shared
	 * @param maxAge how old the reading may be; zero for a new one
	 * @param reading reads it
	 * @return what was read at some time since this call or the start of the joined
	 * reading, or within the age
	 */
	public V read(Object what, Duration maxAge, Supplier<V> reading) {
		Key key = new Key(what, this.writes.get());
		Instant now = this.clock.instant();
		Optional<V> known = last(what, maxAge);
		if (known.isPresent()) {
			return known.get();
		}
		SharedReading<V> own = new SharedReading<>();
		SharedReading<V> first = this.inProgress.putIfAbsent(key, own);
		if (first != null) {
			return first.await();
		}
		return own.carryOut(() -> {
			try {
				V value = reading.get();
				if (!maxAge.isZero()) {
					this.last = new Last<>(key, now, value);
				}
				return value;
			}
			finally {
				// Before it ends for those who wait: later requests must not share it.
				this.inProgress.remove(key);
			}
		});
	}

	/**
	 * The last reading that somebody accepts later, without reading or waiting.
	 * @param what what is read, and as whom
	 * @param maxAge how old it may be
	 * @return empty if there is none, or a write has ended since it began
	 */
	public Optional<V> last(Object what, Duration maxAge) {
		Last<V> known = this.last;
		Key key = new Key(what, this.writes.get());
		return (known != null && known.key().equals(key) && this.clock.instant().isBefore(known.begunAt().plus(maxAge)))
				? Optional.of(known.value()) : Optional.empty();
	}

	/**
	 * The number of writes that have ended.
	 * @return the number since startup
	 */
	public long writes() {
		return this.writes.get();
	}

	/** Notes that a write has ended, successfully or not. */
	public void written() {
		this.writes.incrementAndGet();
	}

	/**
	 * Identifies readings that can be shared.
	 *
	 * @param writes the number of writes that had ended when the reading began
	 */
	private record Key(Object what, long writes) {
	}

	/**
	 * The last reading that somebody accepts later.
	 */
	private record Last<V>(Key key, Instant begunAt, V value) {
	}

}
