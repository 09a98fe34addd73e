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
 * Readings of the roles' status that are under way. Who asks the same meanwhile waits for
 * the same answer, so that a hundred open pages are one reading of the account. A reading
 * that began before a write had ended may have missed it: nobody who asks after that
 * write is given its answer. Who says how old an answer may be can be given the last one.
 */
final class StatusReadings {

	private final AtomicLong writes = new AtomicLong();

	private final InstantSource clock;

	private volatile @Nullable Entry<Key, WorkshopState> last;

	private final ConcurrentMap<Key, CompletableFuture<WorkshopState>> underWay = new ConcurrentHashMap<>();

	StatusReadings(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Reads, or waits for a reading of the same.
	 * @param caller who calls IAM
	 * @param what what is read: two are the same that are equal
	 * @param maxAge how old the answer may be; zero for what is read from now on
	 * @param reading reads them
	 * @return the roles as they were at some time since this was called, since the
	 * reading that was joined began, or within the age
	 */
	WorkshopState read(Caller caller, Object what, Duration maxAge, Supplier<WorkshopState> reading) {
		Key key = new Key(caller, what, this.writes.get());
		Entry<Key, WorkshopState> known = this.last;
		if (known != null && known.getKey().equals(key)
				&& this.clock.instant().isBefore(known.getValue().readAt().plus(maxAge))) {
			return known.getValue();
		}
		CompletableFuture<WorkshopState> own = new CompletableFuture<>();
		CompletableFuture<WorkshopState> first = this.underWay.putIfAbsent(key, own);
		if (first != null) {
			return await(first);
		}
		// Over before anybody learns of it: who asks after that must not be given it.
		try {
			WorkshopState state = reading.get();
			this.last = Map.entry(key, state);
			this.underWay.remove(key);
			own.complete(state);
			return state;
		}
		catch (Throwable ex) {
			this.underWay.remove(key);
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

	/** A write has ended, well or not. */
	void written() {
		this.writes.incrementAndGet();
	}

	/**
	 * What is read.
	 *
	 * @param writes how many writes had ended when the reading began
	 */
	private record Key(Caller caller, Object what, long writes) {
	}

}
