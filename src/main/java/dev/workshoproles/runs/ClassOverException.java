package dev.workshoproles.runs;

import java.time.Instant;

/**
 * The class is over, so that its roles can only be looked at and removed.
 */
public class ClassOverException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Instant end;

	/**
	 * Refuses a run.
	 * @param end when the class ended
	 */
	public ClassOverException(Instant end) {
		super("The class ended at " + end);
		this.end = end;
	}

	/**
	 * When the class ended.
	 * @return a time that has passed
	 */
	public Instant end() {
		return this.end;
	}

}
