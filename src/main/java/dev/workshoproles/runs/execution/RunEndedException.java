package dev.workshoproles.runs.execution;

/**
 * A run was ended while it was carried out, by a process that took it for dead or by a
 * stop that waited no longer, so it may begin no further step.
 */
final class RunEndedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RunEndedException() {
		super("The run has been ended meanwhile");
	}

}
