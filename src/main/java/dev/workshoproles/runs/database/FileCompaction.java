package dev.workshoproles.runs.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the embedded database's file from growing while it is busy. Each commit writes
 * the changed pages to a new place of the file. H2 gives the old places back after 45
 * seconds, since until then the disk may not have the new ones, and tidies up only where
 * commits may be lost. So this asks the disk first, and then tidies up. On a busy machine
 * that may be too slow for all the runs there are, so they wait where it falls behind.
 */
class FileCompaction {

	/** How many bytes may lie about beside what is of use. */
	private static final long WASTE = 6_000_000;

	/** With how many a run may still begin. */
	private static final long MUCH_WASTE = 14_000_000;

	/**
	 * In bytes. What is moved is in the file twice until its old place is given back.
	 */
	private static final int STEP = 2_000_000;

	/** In percent, how much of a place must be of use for it to be left alone. */
	private static final int FILLED = 80;

	/** As H2 has it by itself. */
	private static final int RETENTION_MILLIS = 45_000;

	private static final Duration LIMIT = Duration.ofSeconds(5);

	private final EmbeddedDataSource database;

	FileCompaction(EmbeddedDataSource database) {
		this.database = database;
	}

	@Scheduled(fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS)
	void compactIfGrown() {
		compactIfThereIs(WASTE);
	}

	/** Before a run begins: it would add to what cannot be tidied up as fast. */
	void compactIfOutgrown() {
		compactIfThereIs(MUCH_WASTE);
	}

	private void compactIfThereIs(long waste) {
		if (wasteful(waste) != null) {
			compactNow(waste);
		}
	}

	/** Whoever waited for another's tidying up may find nothing left to do. */
	private synchronized void compactNow(long waste) {
		MVStore store = wasteful(waste);
		if (store != null && store.getFileStore() instanceof RandomAccessStore file) {
			store.setRetentionTime(0);
			try {
				compact(store, file);
			}
			finally {
				store.setRetentionTime(RETENTION_MILLIS);
			}
		}
	}

	private @Nullable MVStore wasteful(long waste) {
		MVStore store = this.database.store();
		return (store != null && !store.isClosed() && isWasteful(store, waste)) ? store : null;
	}

	/** Half as much again as what is of use is what full places come to. */
	private static boolean isWasteful(MVStore store, long waste) {
		var file = store.getFileStore();
		long used = file.size() * file.getFillRate() / 100 * file.getChunksFillRate() / 100;
		return file.size() > used + used / 2 + waste;
	}

	private static void compact(MVStore store, RandomAccessStore file) {
		long end = System.nanoTime() + LIMIT.toNanos();
		do {
			store.sync();
			store.compact(FILLED, STEP);
			store.sync();
			file.compactMoveChunks(FILLED, STEP, store);
		}
		while (isWasteful(store, WASTE) && System.nanoTime() < end);
	}

}
