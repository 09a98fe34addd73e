package dev.workshoproles.runs.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded database cannot be used.
 */
class UnusableDataFolderException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnusableDataFolderException(Path folder, String why, @Nullable Throwable cause) {
		super("The data folder " + folder + " " + why, cause);
	}

}
