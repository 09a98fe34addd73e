package dev.workshoproles.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.database.DataFolder;
import dev.workshoproles.runs.database.EmbeddedDataSource;
import dev.workshoproles.runs.execution.Recovery;
import dev.workshoproles.runs.execution.RunStarter;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.testsupport.SharedClasses;
import dev.workshoproles.testsupport.iam.Fault;
import dev.workshoproles.testsupport.iam.IamOverHttp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The console is killed, as by {@code kill -9}, at every write of creating and of
 * removing. The next start tells the run as interrupted, and the same request finishes
 * it.
 */
class KillIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(KillIntegrationTests.class);

	@TempDir
	private static Path shared;

	private static List<String> jvm;

	@TempDir
	private Path folder;

	/** Of the short life of a console that is killed, most is loading classes. */
	@BeforeAll
	static void shareClasses() throws Exception {
		String classes = SharedClasses.jars(shared);
		Path archive = shared.resolve("classes.jsa");
		try (IamOverHttp iam = new IamOverHttp()) {
			jvm = List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", classes);
			Process undisturbed = start(iam, Files.createDirectory(shared.resolve("undisturbed")), Action.APPLY);
			assertThat(undisturbed.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(undisturbed.exitValue()).isZero();
		}
		jvm = List.of("-XX:SharedArchiveFile=" + archive, "-cp", classes);
	}

	@ParameterizedTest
	@EnumSource(names = { "APPLY", "REMOVE" })
	void whatIsKilledAtAnyWriteIsInterruptedAndCanBeFinished(Action action) throws Exception {
		try (IamOverHttp iam = new IamOverHttp()) {
			List<Integer> writes = writes(iam, action);
			for (int call : writes) {
				SandboxIam account = account(action);
				iam.serve(account);
				Path data = Files.createDirectory(this.folder.resolve(action + "-" + call));
				killAt(iam, call, data, action);
				finish(account, data, action);
			}
			logger.info("Killed at each of {} writes of {}, and finished every time", writes.size(), action);
			assertThat(writes).hasSizeGreaterThanOrEqualTo(12);
		}
	}

	private static SandboxIam account(Action action) {
		SandboxIam account = new SandboxIam();
		if (action == Action.REMOVE) {
			try (Console console = console(account, RunsDatabase.inMemory())) {
				assertThat(console.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
			}
		}
		return account;
	}

	private static Console console(SandboxIam account, RunsDatabase database) {
		return new Console(ShippedWorkshop.load(""), AccountUnderTest.inProcess(account, 2), database);
	}

	/** At which calls an undisturbed run writes. */
	private static List<Integer> writes(IamOverHttp iam, Action action) {
		iam.serve(account(action));
		try (Console console = new Console(ShippedWorkshop.load(""), AccountUnderTest.overHttp(iam.endpoint(), 2),
				RunsDatabase.inMemory())) {
			assertThat(console.run(action, false).state()).isEqualTo(RunState.SUCCEEDED);
		}
		List<Integer> writes = new ArrayList<>();
		for (int i = 0; i < iam.calls().size(); i++) {
			if (!iam.calls().get(i).startsWith("Get") && !iam.calls().get(i).startsWith("List")) {
				writes.add(i + 1);
			}
		}
		return writes;
	}

	/** The call during which the process dies is done all the same. */
	private static void killAt(IamOverHttp iam, int call, Path data, Action action) throws Exception {
		AtomicReference<Process> process = new AtomicReference<>();
		iam.fail(Fault.CHANGE_BETWEEN, call, () -> process.get().destroyForcibly());
		process.set(start(iam, data, action));
		assertThat(process.get().waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.get().exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
	}

	private static Process start(IamOverHttp iam, Path data, Action action) throws IOException {
		String java = ProcessHandle.current().info().command().orElseThrow();
		Stream<String> command = Stream
			.of(Stream.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), jvm.stream(),
					Stream.of(KillableConsole.class.getName(), iam.endpoint().toString(), data.toString(),
							action.name()))
			.flatMap((part) -> part);
		return new ProcessBuilder(command.toList()).redirectErrorStream(true)
			.redirectOutput(data.resolve("output.log").toFile())
			.start();
	}

	private static void finish(SandboxIam account, Path data, Action action) {
		HikariDataSource pool = new EmbeddedDataSource(new DataFolder(data).url()).pooled();
		RunsDatabase database = RunsDatabase.in(pool);
		try (Console console = console(account, database)) {
			new Recovery(new RunStarter(database.journal()), () -> true).run(null);
			RunSummary killed = console.history.page(0, 10).get(0);
			assertThat(killed.state()).isEqualTo(RunState.INTERRUPTED);
			Run interrupted = console.history.find(killed.id()).orElseThrow();
			assertThat(interrupted.count(StepState.RUNNING) + interrupted.count(StepState.PENDING)).isZero();
			assertKept(interrupted);
			Run finishing = console.run(action, false);
			assertThat(finishing.state()).as(finishing::toString).isEqualTo(RunState.SUCCEEDED);
			Status wanted = (action == Action.APPLY) ? Status.READY : Status.MISSING;
			assertThat(console.roles.status().count(wanted)).isEqualTo(3);
			assertThat(finishing.steps().size()).as("only what is missing").isLessThan(interrupted.steps().size());
		}
		finally {
			pool.close();
		}
	}

	/** Whatever may have been deleted was kept before. */
	private static void assertKept(Run run) {
		List<String> kept = run.kept().stream().map(KeptDocument::stepId).toList();
		List<String> begun = run.steps()
			.stream()
			.filter((step) -> step.attempts() > 0 && step.step().losesDocument())
			.map((step) -> step.step().id())
			.toList();
		assertThat(kept).containsAll(begun);
	}

}
