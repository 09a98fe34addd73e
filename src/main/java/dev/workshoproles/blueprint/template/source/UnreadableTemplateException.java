package dev.workshoproles.blueprint.template.source;

import dev.workshoproles.blueprint.WorkshopProblem;

/**
 * A template has an error that keeps it from being read at all.
 */
final class UnreadableTemplateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int line;

	/**
	 * An error.
	 * @param line its line, counted from 1, 0 if it has none
	 * @param message the sentence after file and line
	 */
	UnreadableTemplateException(int line, String message) {
		super(message);
		this.line = line;
	}

	WorkshopProblem in(String file) {
		return new WorkshopProblem(file, this.line, "", String.valueOf(getMessage()));
	}

}
