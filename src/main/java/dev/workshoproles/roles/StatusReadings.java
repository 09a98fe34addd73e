package dev.workshoproles.roles;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.roles.compare.WorkshopState;

/**
 * The readings of the roles' status in progress. Concurrent requests share one reading,
 * so that a hundred open pages cause only one. A reading that began before a write ended
 * may have missed it, so requests after that write do not share it. A request that
 * accepts an older state can be given the last one.
 */
final class StatusReadings {

	private final AtomicLong writes = new AtomicLong();

	private final InstantSource clock;

	private volatile @Nullable Entry<Key, WorkshopState> last;

	private final ConcurrentMap<Key, CompletableFuture<WorkshopState>> inProgress = new ConcurrentHashMap<>();

	StatusReadings(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Reads, or joins a reading of the same.
	 * @param caller the caller
	 * @param what what is read; readings of equal ones are shared
	 * @param maxAge how old the state may be; zero for a new reading
	 * @param reading reads them
	 * @return the state at some time since this call or the start of the joined reading,
	 * or within the age
	 */
	WorkshopState read(Caller caller, Object what, Duration maxAge, Supplier<WorkshopState> reading) {
		Key key = new Key(caller, what, this.writes.get());
		Entry<Key, WorkshopState> known = this.last;
		if (known != null && known.getKey().equals(key)
				&& this.clock.instant().isBefore(known.getValue().readAt().plus(maxAge))) {
			return known.getValue();
		}
		CompletableFuture<WorkshopState> own = new CompletableFuture<>();
		CompletableFuture<WorkshopState> first = this.inProgress.putIfAbsent(key, own);
		if (first != null) {
			return await(first);
		}
		// Removed before it completes: later requests must not share it.
		try {
			WorkshopState state = reading.get();
			if (!maxAge.isZero()) {
				this.last = Map.entry(key, state);
			}
			this.inProgress.remove(key);
			own.complete(state);
			return state;
		}
		catch (Throwable ex) {
			this.inProgress.remove(key);
			own.completeExceptionally(ex);
			throw ex;
		}
	}

	private static WorkshopState await(CompletableFuture<WorkshopState> reading) {
		try {
			return reading.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof AccountException failed) {
				throw new AccountException(failed.error(), failed);
			}
			throw ex;
		}
	}

	/** The number of writes that have ended. */
	long writes() {
		return this.writes.get();
	}

	/** Notes that a write has ended, successfully or not. */
	void written() {
		this.writes.incrementAndGet();
	}

	/**
	 * Identifies readings that can be shared.
	 *
	 * @param writes the number of writes that had ended when the reading began
	 */
	private record Key(Caller caller, Object what, long writes) {
	}

}
