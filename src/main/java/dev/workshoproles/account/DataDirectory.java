package dev.workshoproles.account;

import java.nio.file.Path;

import org.springframework.core.env.Environment;

/**
 * The folder in which the console keeps data, as {@code console.data-dir} names it.
 */
public final class DataDirectory {

	/** The folder unless another is configured. */
	public static final String DEFAULT = "${user.home}/.workshop-roles-console";

	private static final String HOME = "~";

	private DataDirectory() {
	}

	static Path of(Environment environment) {
		return resolve(Path.of(environment.getProperty("console.data-dir", DEFAULT)), environment);
	}

	/**
	 * Resolves a configured folder.
	 * @param configured may begin with {@code ~}, which shells do not expand in a file or
	 * after {@code =}
	 * @param environment has the values of placeholders
	 * @return its absolute path
	 */
	public static Path resolve(Path configured, Environment environment) {
		// Spring resolves placeholders in configured values, but not in a default.
		Path path = Path.of(environment.resolveRequiredPlaceholders(configured.toString()));
		if (path.startsWith(HOME)) {
			Path home = Path.of(environment.getRequiredProperty("user.home"));
			path = home.resolve(Path.of(HOME).relativize(path));
		}
		return path.toAbsolutePath().normalize();
	}

}
