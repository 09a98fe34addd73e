package dev.workshoproles.web;

/**
 * What an address showed is not there, or no longer.
 */
public class NothingHereException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * With the text that says what is missing.
	 * @param code the text's code, which with {@code .advice} says what to do
	 */
	public NothingHereException(String code) {
		super(code);
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
