package dev.workshoproles.blueprint.file;

import java.io.PrintStream;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.Workshop;

/**
 * Checks the configured workshop for whoever writes it, without a console.
 */
@NamedInterface("file")
public final class WorkshopCheck {

	private WorkshopCheck() {
	}

	/**
	 * Prints all errors of the workshop, one a line and each with its place; if there are
	 * none, all warnings.
	 * @param environment has the console's properties
	 * @param out where to print
	 * @return the exit status, 0 if the workshop has no errors
	 */
	public static int run(Environment environment, PrintStream out) {
		try {
			BlueprintProperties properties = Binder.get(environment)
				.bindOrCreate(BlueprintProperties.PREFIX, BlueprintProperties.class);
			LoadedWorkshop loaded = properties.load();
			loaded.warnings().forEach((warning) -> out.println("warning: " + warning.sentence()));
			Workshop workshop = loaded.workshop();
			int ofAws = workshop.awsPolicies().size();
			out.println(counted(workshop.roles().size(), "role") + ", "
					+ counted(workshop.customerPolicies().size(), "policy")
					+ ((ofAws > 0) ? ", " + counted(ofAws, "policy") + " of AWS" : "") + ": no errors");
			return 0;
		}
		catch (InvalidWorkshopException ex) {
			ex.problems().forEach((problem) -> out.println(problem.sentence()));
			out.println(counted(ex.problems().size(), "error"));
		}
		catch (BindException ex) {
			out.println(ex.getName() + ": " + ex.getCause());
		}
		return 1;
	}

	/**
	 * A number with what it counts.
	 * @param number the number
	 * @param what one of them, in English
	 * @return such as {@code 2 policies}
	 */
	public static String counted(int number, String what) {
		if (number == 1) {
			return "1 " + what;
		}
		return number + " " + (what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s");
	}

}
