package dev.workshoproles.practice;

/**
 * There is no such drill, or the workshop has nothing that can be wrong in this way.
 */
public class NoSuchDrillException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoSuchDrillException(String drill) {
		super("No drill " + drill);
	}

}
