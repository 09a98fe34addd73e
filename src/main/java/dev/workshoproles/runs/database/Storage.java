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

	private volatile @Nullable Failure last;

	/**
	 * Creates a monitor.
	 * @param freeSpace the free space in bytes
	 */
	public Storage(LongSupplier freeSpace) {
		this.freeSpace = freeSpace;
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
