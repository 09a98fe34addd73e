package dev.workshoproles.testsupport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that runs a class in a process of its own, which can be killed or given
 * another environment. It starts as fast as it can, for it does not live long.
 */
public final class OwnProcess {

	private OwnProcess() {
	}

	/** With the class path of the tests. */
	public static List<String> command(Class<?> main, String... arguments) {
		return command(System.getProperty("java.class.path"), main, List.of(arguments));
	}

	static List<String> command(String classPath, Class<?> main, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of(program("java"), "-Xmx512m", "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-cp", classPath, main.getName()));
		command.addAll(arguments);
		return command;
	}

	/** The path of one of the programs of the JDK that runs the tests. */
	static String program(String name) {
		return Path.of(System.getProperty("java.home"), "bin", name).toString();
	}

}
