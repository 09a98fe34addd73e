package dev.workshoproles.runs.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the embedded database's file from growing while it is busy. Each commit writes
 * the changed pages to a new place of the file. H2 gives the old places back after 45
 * seconds, since until then the disk may not have the new ones, and tidies up only where
 * commits may be lost. So this asks the disk first, and then tidies up.
 */
class FileCompaction {

	/** How many bytes may lie about beside what is of use. */
	private static final long WASTE = 6_000_000;

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

	/** Half as much again as what is of use is what full places come to. */
	private static boolean isWasteful(MVStore store) {
		var file = store.getFileStore();
		long used = file.size() * file.getFillRate() / 100 * file.getChunksFillRate() / 100;
		return file.size() > used + used / 2 + WASTE;
	}

	private static void compact(MVStore store, RandomAccessStore file) {
		long end = System.nanoTime() + LIMIT.toNanos();
		do {
			store.sync();
			store.compact(FILLED, STEP);
			store.sync();
			file.compactMoveChunks(FILLED, STEP, store);
		}
		while (isWasteful(store) && System.nanoTime() < end);
	}

}
