package dev.workshoproles.runs;

/**
 * No plan has that id, or it was made too long ago to be kept.
 */
public class UnknownPlanException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownPlanException(String id) {
		super("No plan " + id);
	}

}
