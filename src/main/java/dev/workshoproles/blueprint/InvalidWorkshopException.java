package dev.workshoproles.blueprint;

import java.util.List;

/**
 * The workshop cannot be used: the console does not start.
 */
public class InvalidWorkshopException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> problems;

	public InvalidWorkshopException(List<String> problems) {
		super("The workshop has errors:\n" + String.join("\n", problems));
		this.problems = problems;
	}

	/**
	 * All errors.
	 * @return sentences, each beginning with file and field
	 */
	public List<String> problems() {
		return this.problems;
	}

}
