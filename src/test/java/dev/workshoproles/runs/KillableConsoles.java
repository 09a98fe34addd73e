package dev.workshoproles.runs;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.database.DataFolder;
import dev.workshoproles.runs.database.EmbeddedDataSource;

/**
 * Consoles in a process of their own, each with its account and its database. Each makes
 * one run, and their test kills them all at once.
 */
final class KillableConsoles {

	private KillableConsoles() {
	}

	/**
	 * Makes the runs.
	 * @param args the action, and of each console the endpoint of IAM and the folder of
	 * the database
	 */
	public static void main(String[] args) {
		Action action = Action.valueOf(args[0]);
		List<String> consoles = List.of(args).subList(1, args.length);
		for (int i = 0; i < consoles.size(); i += 2) {
			URI iam = URI.create(consoles.get(i));
			Path data = Path.of(consoles.get(i + 1));
			new Thread(() -> run(iam, data, action)).start();
		}
	}

	private static void run(URI iam, Path data, Action action) {
		RunsDatabase database = RunsDatabase.in(new EmbeddedDataSource(new DataFolder(data).url()).pooled());
		try (Console console = new Console(ShippedWorkshop.load(""), AccountUnderTest.overHttp(iam, 2), database)) {
			console.run(action, false);
		}
	}

}
