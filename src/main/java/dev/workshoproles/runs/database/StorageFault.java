package dev.workshoproles.runs.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * Why nothing can be stored.
 */
@NamedInterface("database")
public enum StorageFault {

	/** The disk of the database has no room. */
	FULL,

	/** The database does not answer, or has been closed. */
	UNAVAILABLE;

	/** As Linux, macOS and Windows say it, and quotas. */
	private static final List<String> NO_ROOM = List.of("no space left", "not enough space", "quota exceeded");

	/** PostgreSQL's class of codes for disk and memory that are full. */
	private static final String INSUFFICIENT_RESOURCES = "53100";

	/** Class 08 is the connection, 57P the server that goes or comes. */
	private static final List<String> CONNECTION = List.of("08", "57P");

	/** H2's codes for a database that is closed, and a file that fails. */
	private static final List<Integer> FILE = List.of(90098, 90121, 90028, 90031, 90020, 90067);

	/**
	 * Finds out whether storing failed.
	 * @param error what came of it
	 * @return empty when it was something else
	 */
	public static Optional<StorageFault> of(Throwable error) {
		StorageFault found = null;
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (isFull(cause)) {
				return Optional.of(FULL);
			}
			if (isUnavailable(cause)) {
				found = UNAVAILABLE;
			}
		}
		return Optional.ofNullable(found);
	}

	private static boolean isFull(Throwable cause) {
		return cause instanceof StorageFullException
				|| (cause instanceof SQLException sql && INSUFFICIENT_RESOURCES.equals(sql.getSQLState()))
				|| (cause instanceof IOException && saysNoRoom(cause.getMessage()));
	}

	private static boolean saysNoRoom(@Nullable String message) {
		String text = (message != null) ? message.toLowerCase(Locale.ROOT) : "";
		return NO_ROOM.stream().anyMatch(text::contains);
	}

	private static boolean isUnavailable(Throwable cause) {
		return cause instanceof SQLException sql
				&& (FILE.contains(sql.getErrorCode()) || cause instanceof SQLTransientConnectionException
						|| (sql.getSQLState() != null && CONNECTION.stream().anyMatch(sql.getSQLState()::startsWith)));
	}

}
