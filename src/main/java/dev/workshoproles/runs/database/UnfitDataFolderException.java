package dev.workshoproles.runs.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded database cannot be used.
 */
class UnfitDataFolderException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnfitDataFolderException(Path folder, String why, @Nullable Throwable cause) {
		super("The data folder " + folder + " " + why, cause);
	}

}
