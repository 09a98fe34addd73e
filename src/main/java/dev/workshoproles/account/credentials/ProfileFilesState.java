package dev.workshoproles.account.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFileLocation;

/**
 * The state of the shared config and credentials files, to detect changes.
 *
 * @param files the state of each
 */
record ProfileFilesState(List<File> files) {

	static ProfileFilesState now() {
		return new ProfileFilesState(paths().map(File::now).toList());
	}

	static Stream<Path> paths() {
		return Stream.of(ProfileFileLocation.configurationFilePath(), ProfileFileLocation.credentialsFilePath());
	}

	/**
	 * The state of a file.
	 *
	 * @param path its path, whether it exists or not
	 * @param changed when it was last modified, null if unknown
	 * @param size in bytes
	 * @param readable whether this process may read it
	 */
	record File(Path path, @Nullable FileTime changed, long size, boolean readable) {

		static File now(Path path) {
			try {
				BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
				return new File(path, now.lastModifiedTime(), now.size(), Files.isReadable(path));
			}
			catch (IOException ex) {
				return new File(path, null, 0, false);
			}
		}

	}

}
