package dev.workshoproles.runs.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the embedded database's file from growing under load. Each commit writes the
 * changed pages to a new place in the file. H2 reuses the old places only after 45
 * seconds, when the new ones are surely on disk, and does not compact while every commit
 * has to be durable. So this syncs the file first and then compacts it. On a busy machine
 * that may be slower than the runs write, so runs wait when it falls behind.
 */
class FileCompaction {

	/** The tolerated waste in bytes. */
	private static final long TOLERATED_WASTE = 6_000_000;

	/** The waste in bytes with which a run may still start. */
	private static final long MUCH_WASTE = 14_000_000;

	/**
	 * In bytes. Moved data is in the file twice until its old place is reused.
	 */
	private static final int STEP = 2_000_000;

	/** The fill rate in percent from which a chunk is left alone. */
	private static final int MIN_FILL_RATE = 80;

	/** H2's default. */
	private static final int RETENTION_MILLIS = 45_000;

	private static final Duration LIMIT = Duration.ofSeconds(5);

	private final EmbeddedDataSource database;

	FileCompaction(EmbeddedDataSource database) {
		this.database = database;
	}

	@Scheduled(fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS)
	void compactIfGrown() {
		compactIfThereIs(TOLERATED_WASTE);
	}

	/** Before a run starts, since it would add to the waste. */
	void compactIfOutgrown() {
		compactIfThereIs(MUCH_WASTE);
	}

	private void compactIfThereIs(long waste) {
		if (wasteful(waste) != null) {
			compactNow(waste);
		}
	}

	/** Another thread may have compacted the file meanwhile. */
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

	/** Well-filled chunks take up to half as much again as their live data. */
	private static boolean isWasteful(MVStore store, long waste) {
		var file = store.getFileStore();
		long used = file.size() * file.getFillRate() / 100 * file.getChunksFillRate() / 100;
		return file.size() > used + used / 2 + waste;
	}

	private static void compact(MVStore store, RandomAccessStore file) {
		long end = System.nanoTime() + LIMIT.toNanos();
		do {
			store.sync();
			store.compact(MIN_FILL_RATE, STEP);
			store.sync();
			file.compactMoveChunks(MIN_FILL_RATE, STEP, store);
		}
		while (isWasteful(store, TOLERATED_WASTE) && System.nanoTime() < end);
	}

}
