package dev.workshoproles.blueprint.file.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Resolves the configured location of the workshop.
 */
final class WorkshopLocation {

	/** A single letter before the colon is a Windows drive. */
	private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

	private static final Pattern HOME = Pattern.compile("~(?:[/\\\\](.*))?");

	/**
	 * No address: its path may be relative, or Windows's, with a drive or backslashes.
	 */
	private static final Pattern PLAIN_FILE = Pattern.compile("file:([^/].*)");

	private static final String FILE = "file:";

	private WorkshopLocation() {
	}

	/**
	 * Resolves a location.
	 * @param name a path, optionally with {@code file:} and a leading {@code ~}, or a
	 * {@code classpath:} location; on Windows also with backslashes
	 */
	static Resource of(String name) {
		String path = PLAIN_FILE.matcher(name).replaceFirst("$1");
		var home = HOME.matcher(path);
		if (home.matches()) {
			String below = home.group(1);
			return file(Path.of(System.getProperty("user.home"), (below != null) ? below : ""));
		}
		return ADDRESS.matcher(path).matches() ? byAddress(path) : file(Path.of(path));
	}

	/** A file's address is a path too, so that it can be that of a folder. */
	private static Resource byAddress(String address) {
		Resource resource = new DefaultResourceLoader().getResource(address);
		try {
			return address.startsWith(FILE) ? file(resource.getFile().toPath()) : resource;
		}
		catch (IOException ex) {
			return resource;
		}
	}

	private static Resource file(Path path) {
		return new FileSystemResource(path.toAbsolutePath());
	}

}
