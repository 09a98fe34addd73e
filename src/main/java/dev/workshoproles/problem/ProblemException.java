package dev.workshoproles.problem;

/**
 * Reports a problem from within the API.
 */
public class ProblemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	public ProblemException(Problem problem) {
		super(problem.type().name());
		this.problem = problem;
	}

	public static ProblemException of(ProblemType type, Object... arguments) {
		return new ProblemException(Problem.of(type, arguments));
	}

	public Problem problem() {
		return this.problem;
	}

}
