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

import dev.workshoproles.account.DataDirectory;

/**
 * The folder of the embedded database. Its file contains an account's documents, so only
 * its owner has access to it.
 *
 * @param path its path
 */
public record DataFolder(Path path) {

	private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

	static DataFolder of(Path configured, Environment environment) {
		return new DataFolder(DataDirectory.resolve(configured, environment));
	}

	/**
	 * The JDBC URL. Commits are written to the file at once, since kept documents must
	 * survive a killed process. No trace file, which anybody could read: errors are
	 * logged. A run has more statements than the eight that H2 keeps parsed by default.
	 */
	public String url() {
		return "jdbc:h2:file:" + this.path.resolve("runs")
				+ ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0;QUERY_CACHE_SIZE=64";
	}

	/**
	 * Creates folder and file unless they exist.
	 * @throws UnusableDataFolderException if they cannot be created or written
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
			throw new UnusableDataFolderException(this.path, "is not a folder, or lies in something that is none", ex);
		}
		catch (IOException ex) {
			throw new UnusableDataFolderException(this.path, "cannot be used: " + ex, ex);
		}
		if (!Files.isWritable(file)) {
			throw new UnusableDataFolderException(this.path, "has a file runs.mv.db that cannot be written", null);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER) };
	}

	/** The free space in bytes. */
	long freeSpace() {
		try {
			FileStore disk = Files.getFileStore(this.path);
			return disk.getUsableSpace();
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
