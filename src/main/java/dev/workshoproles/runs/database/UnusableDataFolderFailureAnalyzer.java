package dev.workshoproles.runs.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports at startup that the folder of the embedded database cannot be used.
 */
class UnusableDataFolderFailureAnalyzer extends AbstractFailureAnalyzer<UnusableDataFolderException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableDataFolderException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Name a folder in which this user may write with console.data-dir, or let this user write there.",
				cause);
	}

}
