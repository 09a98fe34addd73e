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
 * The reasons why nothing can be stored.
 */
@NamedInterface("database")
public enum StorageFault {

	/** The database's disk is full. */
	FULL,

	/** The database does not respond or is closed. */
	UNAVAILABLE;

	/** The messages of Linux, macOS and Windows, and for disk quotas. */
	private static final List<String> NO_ROOM = List.of("no space left", "not enough space", "quota exceeded");

	/** PostgreSQL's SQLSTATE for a full disk. */
	private static final String INSUFFICIENT_RESOURCES = "53100";

	/**
	 * SQLSTATE class 08 is for connections, 57P for a server that is stopping or
	 * starting.
	 */
	private static final List<String> CONNECTION = List.of("08", "57P");

	/** H2's codes for a closed database and for file errors. */
	private static final List<Integer> FILE = List.of(90098, 90121, 90028, 90031, 90020, 90067);

	/**
	 * Finds the storage fault that caused an error.
	 * @param error the error
	 * @return empty if it has another cause
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
