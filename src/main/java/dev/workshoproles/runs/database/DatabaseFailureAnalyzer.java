package dev.workshoproles.runs.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports at startup why the database cannot be used.
 */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	/** H2's code for a file that another process has locked. */
	private static final int DATABASE_ALREADY_OPEN = 90020;

	/** H2's codes for a file that is not a database or is of another version. */
	private static final Set<Integer> NO_DATABASE = Set.of(90030, 90048);

	private static final String CHECK = "Check spring.datasource.url, spring.datasource.username and"
			+ " spring.datasource.password, and that the database is up; or leave them out: the console then has a"
			+ " database of its own.";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		if (cause.getErrorCode() == DATABASE_ALREADY_OPEN) {
			return new FailureAnalysis("Another console uses the folder of this one's database.",
					"Stop the other console, or give this one a folder of its own with console.data-dir.", cause);
		}
		if (NO_DATABASE.contains(cause.getErrorCode())) {
			return new FailureAnalysis("The file runs.mv.db in the data folder is damaged, or no database of H2.",
					"Move it away, or name another folder with console.data-dir.", cause);
		}
		String state = Objects.requireNonNullElse(cause.getSQLState(), "");
		boolean refused = state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
		return refused ? new FailureAnalysis("The database cannot be used: " + cause.getMessage(), CHECK, cause) : null;
	}

}
