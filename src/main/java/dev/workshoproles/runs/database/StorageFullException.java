package dev.workshoproles.runs.database;

import org.springframework.modulith.NamedInterface;

/**
 * There is no space to store a run, so it was not started.
 */
@NamedInterface("database")
public class StorageFullException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StorageFullException(long room) {
		super("Only " + room + " bytes are left for the runs");
	}

}
