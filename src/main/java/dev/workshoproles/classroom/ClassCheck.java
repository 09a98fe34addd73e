package dev.workshoproles.classroom;

import java.io.PrintStream;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import dev.workshoproles.blueprint.file.WorkshopCheck;
import dev.workshoproles.classroom.file.ClassSettings;
import dev.workshoproles.classroom.file.ClassroomLoader;
import dev.workshoproles.classroom.file.InvalidClassException;
import dev.workshoproles.seats.Classroom;

/**
 * Checks the configured class for whoever writes it, without a console.
 */
public final class ClassCheck {

	private ClassCheck() {
	}

	/**
	 * Prints all errors of the class, one a line and each with its place, or how many
	 * seats it has; nothing if no class is configured.
	 * @param environment has the console's properties
	 * @param out where to print
	 * @return the exit status, 0 if the class has no errors
	 */
	public static int run(Environment environment, PrintStream out) {
		try {
			String file = Binder.get(environment).bindOrCreate(ClassProperties.PREFIX, ClassProperties.class).file();
			if (!StringUtils.hasText(file)) {
				return 0;
			}
			Classroom classroom = ClassroomLoader.load(file, ClassSettings.of(environment));
			out.println(WorkshopCheck.counted(classroom.seats().size(), "seat") + ": no errors");
			return 0;
		}
		catch (InvalidClassException ex) {
			ex.problems().forEach((problem) -> out.println(problem.sentence()));
			out.println(WorkshopCheck.counted(ex.problems().size(), "error"));
		}
		catch (BindException ex) {
			out.println(ex.getName() + ": " + ex.getCause());
		}
		return 1;
	}

}
