package dev.workshoproles.runs.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Whether runs can be recorded.
 */
public class Storage {

	/** In bytes, more than what a run and the tidying up of the file write. */
	public static final long RESERVE = 24_000_000;

	/** How long a fault counts when nothing was written since. */
	private static final Duration MEMORY = Duration.ofSeconds(30);

	private final LongSupplier room;

	private final Runnable tidying;

	private volatile @Nullable Failure last;

	/**
	 * For a database.
	 * @param room how many bytes can still be written, as far as that is known
	 */
	public Storage(LongSupplier room) {
		this(room, () -> {
		});
	}

	/**
	 * For a database that has to be tidied up.
	 * @param room how many bytes can still be written, as far as that is known
	 * @param tidying has a run wait until the database is as small as need be
	 */
	public Storage(LongSupplier room, Runnable tidying) {
		this.room = room;
		this.tidying = tidying;
	}

	/** Of a database whose disk is out of sight. */
	public static Storage elsewhere() {
		return new Storage(() -> Long.MAX_VALUE);
	}

	/**
	 * Lets a run begin.
	 * @throws StorageFullException when it could not be recorded to its end
	 */
	public void requireRoom() {
		this.tidying.run();
		long left = this.room.getAsLong();
		if (left < RESERVE) {
			throw new StorageFullException(left);
		}
	}

	public void wrote() {
		this.last = null;
	}

	public void failed(Throwable error) {
		StorageFault.of(error).ifPresent((fault) -> this.last = new Failure(fault, Instant.now()));
	}

	/** What is wrong now, empty if runs can be recorded. */
	public Optional<StorageFault> fault() {
		if (this.room.getAsLong() < RESERVE) {
			return Optional.of(StorageFault.FULL);
		}
		Failure failure = this.last;
		return (failure != null && failure.at().plus(MEMORY).isAfter(Instant.now())) ? Optional.of(failure.fault())
				: Optional.empty();
	}

	private record Failure(StorageFault fault, Instant at) {

	}

}
