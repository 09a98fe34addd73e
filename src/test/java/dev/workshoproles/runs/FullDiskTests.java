package dev.workshoproles.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.database.DataFolder;
import dev.workshoproles.runs.database.EmbeddedDataSource;
import dev.workshoproles.runs.database.Storage;
import dev.workshoproles.runs.database.StorageFault;
import dev.workshoproles.runs.database.StorageFullException;
import dev.workshoproles.runs.execution.RunStarter;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of runs when the disk is full, and once there is room again.
 */
class FullDiskTests {

	private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

	private final Storage storage = new Storage(this.room::get);

	private final GatedIam iam = new GatedIam();

	private HikariDataSource pool;

	private RunsDatabase database;

	private Console console;

	@BeforeEach
	void open(@TempDir Path folder) {
		FullDisk.register();
		this.pool = new EmbeddedDataSource(
				new DataFolder(folder).url().replace("jdbc:h2:file:", "jdbc:h2:" + FullDisk.SCHEME + ":"))
			.pooled();
		// A connection that is opened beforehand while the pool closes would open the
		// file anew.
		this.pool.setMinimumIdle(0);
		this.database = RunsDatabase.in(this.pool, this.storage);
		this.console = new Console(ShippedWorkshop.load(""), AccountUnderTest.inProcess(this.iam.client(), 8),
				this.database);
	}

	@AfterEach
	void close() {
		FullDisk.makeRoom();
		this.iam.open();
		this.console.close();
		this.pool.close();
	}

	@Test
	void noRunBeginsWhereItsRecordHasNoRoom() {
		this.room.set(Storage.RESERVE - 1);
		assertThatExceptionOfType(StorageFullException.class)
			.isThrownBy(() -> this.console.runs.start(RunRequest.of(RunsContract.APPLY), null));
		assertThatExceptionOfType(StorageFullException.class)
			.isThrownBy(() -> this.console.runs.plan(RunsContract.APPLY));
		assertThat(this.iam.account.listRoles().roles()).isEmpty();
		assertThat(this.storage.fault()).contains(StorageFault.FULL);
		this.room.set(Storage.RESERVE);
		assertThat(this.storage.fault()).isEmpty();
		this.iam.open();
		assertThat(this.console.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
	}

	@Test
	void aRunThatCannotBeStoredWritesNothingAndTheNextOneSucceedsOnceThereIsSpace() {
		this.iam.open();
		assertThat(this.console.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		FullDisk.fill();
		assertThatException().isThrownBy(() -> this.console.runs.start(RunRequest.of(RunsContract.REMOVE), null))
			.satisfies((ex) -> assertThat(StorageFault.of(ex)).contains(StorageFault.FULL));
		assertThat(this.iam.account.listRoles().roles()).hasSize(3);
		assertThat(this.storage.fault()).contains(StorageFault.FULL);
		FullDisk.makeRoom();
		assertThat(this.console.run(Action.REMOVE, false).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.storage.fault()).isEmpty();
		assertThat(this.console.history.count()).isEqualTo(2);
	}

	@Test
	void aRunUnderWayEndsAsInterruptedOnceThereIsRoom() throws Exception {
		Run run = this.console.runs.start(RunRequest.of(RunsContract.APPLY), null);
		this.iam.awaitWrite();
		FullDisk.fill();
		this.iam.open();
		this.console.close();
		FullDisk.makeRoom();
		new RunStarter(this.database.journal()).endAll();
		try (Console next = new Console(ShippedWorkshop.load(""), AccountUnderTest.inProcess(this.iam.account, 8),
				this.database)) {
			assertThat(next.history.find(run.id()).orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
			Run finish = next.runs.start(RunRequest.of(RunsContract.APPLY), null);
			assertThat(next.history.await(finish.id(), Duration.ofSeconds(15)).orElseThrow().state())
				.isEqualTo(RunState.SUCCEEDED);
		}
	}

}
