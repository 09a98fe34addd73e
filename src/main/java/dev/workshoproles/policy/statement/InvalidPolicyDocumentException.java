package dev.workshoproles.policy.statement;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * The text is not an IAM policy document: it is not JSON, is ambiguous, or has an element
 * with a value of the wrong type.
 */
@NamedInterface("statement")
public class InvalidPolicyDocumentException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String[] problems;

	public InvalidPolicyDocumentException(List<String> problems, @Nullable Throwable cause) {
		super(String.join(" ", problems), cause);
		this.problems = problems.toArray(String[]::new);
	}

	public InvalidPolicyDocumentException(String problem) {
		this(List.of(problem), null);
	}

	/**
	 * All errors in the text.
	 * @return English sentences, each beginning with a path; never empty
	 */
	public List<String> problems() {
		return List.of(this.problems);
	}

}
