package dev.workshoproles.runs;

/**
 * There is no plan of that id, or it has been deleted since.
 */
public class UnknownPlanException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownPlanException(String id) {
		super("No plan " + id);
	}

}
