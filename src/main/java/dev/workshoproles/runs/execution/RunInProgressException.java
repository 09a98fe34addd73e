package dev.workshoproles.runs.execution;

import org.springframework.modulith.NamedInterface;

/**
 * Another run is in progress on the same account and prefix.
 */
@NamedInterface("execution")
public class RunInProgressException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String runId;

	/**
	 * Refuses something because of a run.
	 * @param runId the run that is in progress
	 */
	public RunInProgressException(String runId) {
		super("Run " + runId + " is in progress");
		this.runId = runId;
	}

	/**
	 * The run that is in progress.
	 * @return its id
	 */
	public String runId() {
		return this.runId;
	}

}
