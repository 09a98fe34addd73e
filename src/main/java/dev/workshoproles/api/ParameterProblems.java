package dev.workshoproles.api;

import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Problems with what stands in a path, a query or a header.
 */
final class ParameterProblems {

	private ParameterProblems() {
	}

	static Problem invalid(String field) {
		return Problem.of(ProblemType.INVALID_PARAMETER, field).with("field", field);
	}

	static Problem of(HandlerMethodValidationException ex) {
		return ex.getParameterValidationResults()
			.stream()
			.map((result) -> result.getMethodParameter().getParameterName())
			.findFirst()
			.map(ParameterProblems::invalid)
			.orElseGet(() -> Problem.of(ProblemType.MALFORMED_REQUEST));
	}

}
