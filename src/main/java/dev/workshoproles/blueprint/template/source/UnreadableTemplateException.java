package dev.workshoproles.blueprint.template.source;

/**
 * A template has an error that keeps it from being read at all.
 */
final class UnreadableTemplateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * An error.
	 * @param line its line, counted from 1, 0 if it has none
	 * @param message the sentence after file and line
	 */
	UnreadableTemplateException(int line, String message) {
		super(((line > 0) ? "line " + line + ": " : "") + message);
	}

}
