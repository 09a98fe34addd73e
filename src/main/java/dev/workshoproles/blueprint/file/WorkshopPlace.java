package dev.workshoproles.blueprint.file;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Finds the workshop file.
 */
final class WorkshopPlace {

	/** A single letter is a drive of Windows. */
	private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

	private static final String HOME = "~/";

	private static final String FILE = "file:";

	private WorkshopPlace() {
	}

	/**
	 * The resource of that name.
	 * @param name a path, which may begin with {@code ~/} and may have {@code file:}
	 * before it, or a {@code classpath:} address
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
