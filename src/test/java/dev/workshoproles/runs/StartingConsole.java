package dev.workshoproles.runs;

import java.net.URI;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.testsupport.PostgresDatabase;

/**
 * A console in a process of its own, which starts many runs at once on a shared database
 * and prints what came of them: the runs begun, a colon, and the runs in the way.
 */
final class StartingConsole {

	private StartingConsole() {
	}

	/**
	 * Starts runs.
	 * @param args the endpoint of IAM, the database's URL, and how many starts
	 */
	public static void main(String[] args) throws Exception {
		try (HikariDataSource pool = new PostgresDatabase(args[1]).pool();
				Console console = new Console(ShippedWorkshop.load(""),
						AccountUnderTest.overHttp(URI.create(args[0]), 2), RunsDatabase.in(pool))) {
			Starts starts = Starts.simultaneously(Integer.parseInt(args[2]), (index) -> console.runs);
			System.out.println("starts " + String.join(",", starts.begun()) + ":" + String.join(",", starts.refused()));
			// The run goes on until the test lets IAM answer and closes this process's
			// input.
			System.in.read();
			starts.begun().forEach((run) -> console.history.await(run, Duration.ofSeconds(15)));
		}
	}

}
