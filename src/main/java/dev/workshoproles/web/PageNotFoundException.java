package dev.workshoproles.web;

/**
 * There is no page at a path, or it is no longer available.
 */
public class PageNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * Creates the exception with a message.
	 * @param code the message code; with {@code .advice} it is the code of the advice
	 */
	public PageNotFoundException(String code) {
		super(code);
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
