package dev.workshoproles.problem;

import org.jspecify.annotations.Nullable;

/**
 * The console cannot start as it is configured.
 */
public abstract class StartupException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String advice;

	/**
	 * Why the console does not start.
	 * @param message what is wrong, without secrets
	 * @param advice which setting to change, and how
	 * @param cause null if there is none
	 */
	protected StartupException(String message, String advice, @Nullable Throwable cause) {
		super(message, cause);
		this.advice = advice;
	}

	String advice() {
		return this.advice;
	}

}
