package dev.workshoproles.runs.execution;

/**
 * A run was ended while it was being carried out, as abandoned or at shutdown, so no
 * further step may be started.
 */
final class RunEndedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RunEndedException() {
		super("The run has been ended meanwhile");
	}

}
