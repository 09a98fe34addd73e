package dev.workshoproles.policy.statement;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * A text cannot be read as an IAM policy document: it is no JSON, it is ambiguous, or an
 * element has a value of the wrong type.
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
	 * Everything that is wrong with the text.
	 * @return English sentences, each beginning with its place in the document; never
	 * empty
	 */
	public List<String> problems() {
		return List.of(this.problems);
	}

}
