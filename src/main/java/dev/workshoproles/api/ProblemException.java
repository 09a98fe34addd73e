package dev.workshoproles.api;

/**
 * A problem that the API itself finds.
 */
class ProblemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	ProblemException(Problem problem) {
		super(problem.type().name());
		this.problem = problem;
	}

	static ProblemException of(ProblemType type, Object... arguments) {
		return new ProblemException(Problem.of(type, arguments));
	}

	Problem problem() {
		return this.problem;
	}

}
