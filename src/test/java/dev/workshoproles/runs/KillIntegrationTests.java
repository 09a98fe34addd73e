package dev.workshoproles.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
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
import dev.workshoproles.testsupport.OwnProcess;
import dev.workshoproles.testsupport.iam.Fault;
import dev.workshoproles.testsupport.iam.IamOverHttp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The console is killed, as by {@code kill -9}, at every write of creating and of
 * removing. The next start tells the run as interrupted, and the same request finishes
 * it. The consoles of all writes die with one process, whose start would take the most
 * time by far.
 */
class KillIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(KillIntegrationTests.class);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(names = { "APPLY", "REMOVE" })
	void whatIsKilledAtAnyWriteIsInterruptedAndCanBeFinished(Action action) throws Exception {
		SandboxIam begin = account(action);
		List<Integer> writes = writes(begin.copy(), action);
		assertThat(writes).hasSizeGreaterThanOrEqualTo(12);
		List<Victim> victims = new ArrayList<>();
		for (int call : writes) {
			victims.add(new Victim(call, begin.copy(), Files.createDirectory(this.folder.resolve("call-" + call)),
					new IamOverHttp()));
		}
		killAt(victims, action);
		for (Victim victim : victims) {
			finish(victim.account(), victim.data(), action);
		}
		logger.info("Killed at each of {} writes of {}, and finished every time", writes.size(), action);
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
	private static List<Integer> writes(SandboxIam account, Action action) {
		try (IamOverHttp iam = new IamOverHttp()) {
			iam.serve(account);
			try (Console console = new Console(ShippedWorkshop.load(""), AccountUnderTest.overHttp(iam.endpoint(), 2),
					RunsDatabase.inMemory())) {
				assertThat(console.run(action, false).state()).isEqualTo(RunState.SUCCEEDED);
			}
			List<String> calls = iam.calls();
			return IntStream.rangeClosed(1, calls.size())
				.filter((call) -> !Fault.isRead(calls.get(call - 1)))
				.boxed()
				.toList();
		}
	}

	/**
	 * Each console waits in its own call until all do, and then they die. The calls
	 * during which that happens are done all the same.
	 */
	private void killAt(List<Victim> victims, Action action) throws Exception {
		AtomicReference<Process> process = new AtomicReference<>();
		CyclicBarrier last = new CyclicBarrier(victims.size(), () -> process.get().destroyForcibly());
		for (Victim victim : victims) {
			victim.iam().serve(victim.account());
			victim.iam().fail(Fault.CHANGE_BETWEEN, victim.call(), () -> await(last));
		}
		process.set(start(victims, action));
		try {
			assertThat(process.get().waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(process.get().exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
		}
		finally {
			process.get().destroyForcibly();
			victims.forEach((victim) -> victim.iam().close());
		}
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (InterruptedException | BrokenBarrierException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Process start(List<Victim> victims, Action action) throws IOException {
		List<String> command = OwnProcess.command(KillableConsoles.class, action.name());
		for (Victim victim : victims) {
			command.addAll(List.of(victim.iam().endpoint().toString(), victim.data().toString()));
		}
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("output.log").toFile())
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

	/**
	 * A console that is killed.
	 *
	 * @param call during which of its calls, counted from 1
	 */
	private record Victim(int call, SandboxIam account, Path data, IamOverHttp iam) {
	}

}
