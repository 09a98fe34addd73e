package dev.workshoproles.runs.database;

import java.util.concurrent.TimeUnit;

import org.h2.mvstore.MVStore;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the embedded database's file from growing while it is busy. Each commit writes
 * the changed pages to a new place of the file. H2 gives the old places back after 45
 * seconds, since until then the disk may not have the new ones, and tidies up only where
 * commits may be lost. So this asks the disk first, and then tidies up.
 */
class FileCompaction {

	/** By how many bytes the file may grow before it is tidied up. */
	private static final long GROWTH = 6_000_000;

	/** As H2 has it by itself; tidying up sets it to none. */
	private static final int RETENTION_MILLIS = 45_000;

	private static final int LONGEST_MILLIS = 10_000;

	private final EmbeddedDataSource database;

	private long limit = GROWTH;

	FileCompaction(EmbeddedDataSource database) {
		this.database = database;
	}

	@Scheduled(fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS)
	synchronized void compactIfGrown() {
		MVStore store = this.database.store();
		if (store == null || store.isClosed() || store.getFileStore().size() < this.limit) {
			return;
		}
		store.sync();
		store.compactFile(LONGEST_MILLIS);
		store.setRetentionTime(RETENTION_MILLIS);
		this.limit = store.getFileStore().size() + GROWTH;
	}

}
