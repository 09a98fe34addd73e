package dev.workshoproles.runs.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.problem.StartupException;

/**
 * The folder of the embedded database cannot be used.
 */
class UnusableDataFolderException extends StartupException {

	private static final long serialVersionUID = 1L;

	UnusableDataFolderException(Path folder, String why, @Nullable Throwable cause) {
		super("The data folder " + folder + " " + why,
				"Name a folder in which this user may write with console.data-dir, or let this user write there.",
				cause);
	}

}
