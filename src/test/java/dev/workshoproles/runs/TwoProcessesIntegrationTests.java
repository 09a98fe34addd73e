package dev.workshoproles.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.OwnProcess;
import dev.workshoproles.testsupport.PostgresDatabase;
import dev.workshoproles.testsupport.iam.Fault;
import dev.workshoproles.testsupport.iam.IamOverHttp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes that share one PostgreSQL database agree on one run at a time.
 */
class TwoProcessesIntegrationTests {

	/**
	 * The reads of a plan from nothing: three roles, four policies, and the one that AWS
	 * manages. The next call writes.
	 */
	private static final int READS = 8;

	@Test
	void fiftyStartsFromTwoProcessesBeginOneRun() throws Exception {
		PostgresDatabase postgres = PostgresDatabase.empty();
		try (HikariDataSource pool = postgres.pool(); IamOverHttp iam = new IamOverHttp()) {
			RunsDatabase database = RunsDatabase.in(pool);
			SandboxIam account = new SandboxIam();
			iam.serve(account);
			CountDownLatch answer = new CountDownLatch(1);
			iam.fail(Fault.CHANGE_BETWEEN, READS + 1, () -> waitFor(answer));
			List<Process> processes = List.of(start(iam, postgres), start(iam, postgres));
			List<String> begun = new ArrayList<>();
			List<String> refused = new ArrayList<>();
			for (Process process : processes) {
				String[] starts = Pattern.compile(":").split(starts(process), -1);
				begun.addAll(ids(starts[0]));
				refused.addAll(ids(starts[1]));
			}
			assertThat(begun).hasSize(1);
			assertThat(refused).hasSize(49).containsOnly(begun.get(0));
			answer.countDown();
			for (Process process : processes) {
				process.getOutputStream().close();
				assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
			}
			Run run = database.journal().find(begun.get(0)).orElseThrow();
			assertThat(run.state()).as(run::toString).isEqualTo(RunState.SUCCEEDED);
			assertThat(account.listRoles().roles()).hasSize(3);
		}
	}

	private static Process start(IamOverHttp iam, PostgresDatabase postgres) throws IOException {
		return new ProcessBuilder(
				OwnProcess.command(StartingConsole.class, iam.endpoint().toString(), postgres.url(), "25"))
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static String starts(Process process) throws IOException {
		BufferedReader output = process.inputReader();
		String line = output.readLine();
		while (line != null && !line.startsWith("starts ")) {
			line = output.readLine();
		}
		assertThat(line).as("what a process says of its starts").isNotNull();
		return line.substring("starts ".length());
	}

	private static List<String> ids(String list) {
		return Stream.of(Pattern.compile(",").split(list)).filter((id) -> !id.isEmpty()).toList();
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
