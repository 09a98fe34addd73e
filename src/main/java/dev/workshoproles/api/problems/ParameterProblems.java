package dev.workshoproles.api.problems;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemType;

/**
 * The problems of path, query and header parameters.
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
			.findFirst()
			.map((result) -> name(result.getMethodParameter()))
			.map(ParameterProblems::invalid)
			.orElseGet(() -> Problem.of(ProblemType.MALFORMED_REQUEST));
	}

	private static @Nullable String name(MethodParameter parameter) {
		RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
		return (header != null) ? header.name() : parameter.getParameterName();
	}

}
