package dev.workshoproles.runs.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.springframework.core.env.Environment;

/**
 * The folder of the embedded database. Its file has the documents of an account, so it is
 * its owner's only, whoever made the folder.
 *
 * @param path where it is
 */
public record DataFolder(Path path) {

	private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

	private static final String HOME = "~";

	/**
	 * The folder that is configured.
	 * @param configured may begin with {@code ~}, which no shell expands in a file or in
	 * an argument with {@code =}
	 */
	static DataFolder of(Path configured, Environment environment) {
		// Spring fills in placeholders of what is set, but not of a property's default.
		Path path = Path.of(environment.resolveRequiredPlaceholders(configured.toString()));
		if (path.startsWith(HOME)) {
			Path home = Path.of(environment.getRequiredProperty("user.home"));
			path = home.resolve(Path.of(HOME).relativize(path));
		}
		return new DataFolder(path.toAbsolutePath().normalize());
	}

	/**
	 * The database's address. A commit is in the file when it returns, since what was
	 * kept must outlive a process that is killed. No trace file, which anybody could
	 * read: errors are in the log. The statements of a run are more than the eight that
	 * H2 keeps parsed by itself.
	 */
	public String url() {
		return "jdbc:h2:file:" + this.path.resolve("runs")
				+ ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0;QUERY_CACHE_SIZE=64";
	}

	/**
	 * Makes folder and file unless they are there.
	 * @throws UnfitDataFolderException when they cannot be made or written
	 */
	void prepare() {
		Path file = this.path.resolve("runs.mv.db");
		try {
			Files.createDirectories(this.path);
			boolean posix = Files.getFileStore(this.path).supportsFileAttributeView("posix");
			if (Files.notExists(file)) {
				Files.createFile(file, posix ? ownerOnly() : new FileAttribute<?>[0]);
			}
			else if (posix && !Files.getPosixFilePermissions(file).equals(OWNER)) {
				Files.setPosixFilePermissions(file, OWNER);
			}
		}
		catch (FileAlreadyExistsException ex) {
			throw new UnfitDataFolderException(this.path, "is not a folder, or lies in something that is none", ex);
		}
		catch (IOException ex) {
			throw new UnfitDataFolderException(this.path, "cannot be used: " + ex, ex);
		}
		if (!Files.isWritable(file)) {
			throw new UnfitDataFolderException(this.path, "has a file runs.mv.db that cannot be written", null);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER) };
	}

	/** How many bytes can still be written there. */
	long room() {
		try {
			FileStore disk = Files.getFileStore(this.path);
			return disk.getUsableSpace();
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
