package dev.workshoproles.blueprint.file;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Resolves the configured location of the workshop file.
 */
final class WorkshopLocation {

	/** A single letter before the colon is a Windows drive. */
	private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

	private static final String HOME = "~/";

	private static final String FILE = "file:";

	private WorkshopLocation() {
	}

	/**
	 * Resolves a location.
	 * @param name a path, optionally with {@code file:} and a leading {@code ~/}, or a
	 * {@code classpath:} location
	 */
	static Resource of(String name) {
		String path = name.startsWith(FILE + HOME) ? name.substring(FILE.length()) : name;
		if (path.startsWith(HOME)) {
			return new FileSystemResource(Path.of(System.getProperty("user.home"), path.substring(HOME.length())));
		}
		if (ADDRESS.matcher(path).matches()) {
			return new DefaultResourceLoader().getResource(path);
		}
		return new FileSystemResource(Path.of(path).toAbsolutePath());
	}

}
