package dev.workshoproles.runs;

import java.net.URI;
import java.nio.file.Path;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.database.DataFolder;
import dev.workshoproles.runs.database.EmbeddedDataSource;

/**
 * A console in a process of its own, which makes one run and is killed by its test.
 */
final class KillableConsole {

	private KillableConsole() {
	}

	/**
	 * Makes a run.
	 * @param args the endpoint of IAM, the folder of the database, and the action
	 */
	public static void main(String[] args) {
		RunsDatabase database = RunsDatabase
			.in(new EmbeddedDataSource(new DataFolder(Path.of(args[1])).url()).pooled());
		try (Console console = new Console(ShippedWorkshop.load(""), AccountUnderTest.overHttp(URI.create(args[0]), 2),
				database)) {
			console.run(Action.valueOf(args[2]), false);
		}
	}

}
