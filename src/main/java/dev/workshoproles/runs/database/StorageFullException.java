package dev.workshoproles.runs.database;

import org.springframework.modulith.NamedInterface;

/**
 * There is no room to record a run, so it does not begin.
 */
@NamedInterface("database")
public class StorageFullException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StorageFullException(long room) {
		super("Only " + room + " bytes are left for the runs");
	}

}
