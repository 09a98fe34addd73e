package dev.workshoproles.runs.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the embedded database's file from growing under load. Each commit writes the
 * changed pages to a new place in the file. H2 reuses the old places only after 45
 * seconds, when the new ones are surely on disk, and does not compact while every commit
 * has to be durable. So this syncs the file first and then compacts it.
 */
class FileCompaction {

	/** The tolerated waste in bytes. */
	private static final long TOLERATED_WASTE = 6_000_000;

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
		MVStore store = this.database.store();
		if (store != null && !store.isClosed() && isWasteful(store)
				&& store.getFileStore() instanceof RandomAccessStore file) {
			store.setRetentionTime(0);
			try {
				compact(store, file);
			}
			finally {
				store.setRetentionTime(RETENTION_MILLIS);
			}
		}
	}

	/** Well-filled chunks take up to half as much again as their live data. */
	private static boolean isWasteful(MVStore store) {
		var file = store.getFileStore();
		long used = file.size() * file.getFillRate() / 100 * file.getChunksFillRate() / 100;
		return file.size() > used + used / 2 + TOLERATED_WASTE;
	}

	private static void compact(MVStore store, RandomAccessStore file) {
		long end = System.nanoTime() + LIMIT.toNanos();
		do {
			store.sync();
			store.compact(MIN_FILL_RATE, STEP);
			store.sync();
			file.compactMoveChunks(MIN_FILL_RATE, STEP, store);
		}
		while (isWasteful(store) && System.nanoTime() < end);
	}

}
