package dev.workshoproles.runs.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.Console;
import dev.workshoproles.runs.RunsDatabase;
import dev.workshoproles.runs.UnloggedSteps;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How large the embedded database's file becomes while it is busy.
 */
@ExtendWith(UnloggedSteps.class)
class FileSizeIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(FileSizeIntegrationTests.class);

	private static final int RUNS = 1000;

	/** They come to 100 MB where nothing is tidied up. */
	private static final int SOME_RUNS = 120;

	private static final long MEGABYTE = 1_000_000;

	@TempDir
	private Path folder;

	@Test
	void staysSmallThroughAThousandRunsAsFastAsTheyGo() throws IOException {
		long largest = 0;
		EmbeddedDataSource file = new EmbeddedDataSource(new DataFolder(this.folder).url());
		ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
		ScheduledFuture<?> compacting = timer.scheduleWithFixedDelay(new FileCompaction(file)::compactIfGrown, 250, 250,
				TimeUnit.MILLISECONDS);
		try (HikariDataSource pool = file.pooled();
				AccountUnderTest account = AccountUnderTest.inProcess(new SandboxIam(), 8);
				Console console = new Console(ShippedWorkshop.load(""), account, RunsDatabase.in(pool))) {
			for (int i = 0; i < RUNS; i++) {
				Run run = console.run((i % 2 == 0) ? Action.APPLY : Action.REMOVE, false);
				assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
				largest = Math.max(largest, size());
			}
			assertThat(console.history.count()).isEqualTo(RUNS);
			assertThat(compacting.isDone()).as("has met an error").isFalse();
		}
		finally {
			timer.shutdownNow();
		}
		logger.info("At most {} kB during {} runs, {} kB in the end", largest / 1000, RUNS, size() / 1000);
		assertThat(largest).isLessThan(50 * MEGABYTE);
	}

	@Test
	void staysSmallWhereOnlyWhoBeginsARunTidiesUp() throws IOException {
		EmbeddedDataSource file = new EmbeddedDataSource(new DataFolder(this.folder).url());
		Storage storage = new Storage(() -> Long.MAX_VALUE, new FileCompaction(file)::compactIfOutgrown);
		try (HikariDataSource pool = file.pooled();
				AccountUnderTest account = AccountUnderTest.inProcess(new SandboxIam(), 8);
				Console console = new Console(ShippedWorkshop.load(""), account, RunsDatabase.in(pool, storage))) {
			for (int i = 0; i < SOME_RUNS; i++) {
				console.run((i % 2 == 0) ? Action.APPLY : Action.REMOVE, false);
				assertThat(size()).isLessThan(40 * MEGABYTE);
			}
		}
	}

	private long size() throws IOException {
		return Files.size(this.folder.resolve("runs.mv.db"));
	}

}
