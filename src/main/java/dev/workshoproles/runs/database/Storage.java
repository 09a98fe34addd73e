package dev.workshoproles.runs.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Monitors whether runs can be stored.
 */
public class Storage {

	/** In bytes, more than a run and the compaction of the file write. */
	public static final long RESERVE = 24_000_000;

	/** How long a fault is reported unless a write succeeds. */
	private static final Duration FAULT_LIFETIME = Duration.ofSeconds(30);

	private final LongSupplier freeSpace;

	private final Runnable compaction;

	private volatile @Nullable Failure last;

	/**
	 * Creates a monitor.
	 * @param freeSpace the free space in bytes
	 */
	public Storage(LongSupplier freeSpace) {
		this(freeSpace, () -> {
		});
	}

	/**
	 * For a database that has to be compacted.
	 * @param freeSpace how many bytes can still be written, as far as that is known
	 * @param compaction has a run wait until the database is as small as it has to be
	 */
	public Storage(LongSupplier freeSpace, Runnable compaction) {
		this.freeSpace = freeSpace;
		this.compaction = compaction;
	}

	/** Creates a monitor for a database whose free space is unknown. */
	public static Storage withUnknownSpace() {
		return new Storage(() -> Long.MAX_VALUE);
	}

	/**
	 * Checks that there is space to store a run.
	 * @throws StorageFullException if not
	 */
	public void requireSpace() {
		this.compaction.run();
		long left = this.freeSpace.getAsLong();
		if (left < RESERVE) {
			throw new StorageFullException(left);
		}
	}

	public void succeeded() {
		this.last = null;
	}

	public void failed(Throwable error) {
		StorageFault.of(error).ifPresent((fault) -> this.last = new Failure(fault, Instant.now()));
	}

	/** The current fault, empty if runs can be stored. */
	public Optional<StorageFault> fault() {
		if (this.freeSpace.getAsLong() < RESERVE) {
			return Optional.of(StorageFault.FULL);
		}
		Failure failure = this.last;
		return (failure != null && failure.at().plus(FAULT_LIFETIME).isAfter(Instant.now()))
				? Optional.of(failure.fault()) : Optional.empty();
	}

	private record Failure(StorageFault fault, Instant at) {

	}

}
