package dev.workshoproles.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the problems of each call, with an example of each.
 */
class DescribedProblems implements OperationCustomizer {

	private static final Schema<?> PROBLEM = new Schema<>().$ref("#/components/schemas/Problem");

	private static final List<ProblemType> ALWAYS = List.of(ProblemType.MALFORMED_REQUEST, ProblemType.NOT_ACCEPTABLE,
			ProblemType.INTERNAL_ERROR);

	/** What the guard before the controllers answers. */
	private static final Map<Integer, List<String>> GUARD = Map.of(401, List.of("token-required"), 403,
			List.of("host-not-allowed", "foreign-origin"), 503, List.of("too-busy"));

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		Map<Integer, MediaType> answers = new TreeMap<>();
		GUARD.forEach((status, slugs) -> slugs.forEach((slug) -> add(answers, status, slug)));
		Problems own = handler.getMethodAnnotation(Problems.class);
		Stream.concat(ALWAYS.stream(), (own != null) ? Stream.of(own.value()) : Stream.empty())
			.forEach((type) -> add(answers, type.status().value(), type.slug()));
		answers.forEach((status, problem) -> operation.getResponses()
			.addApiResponse(status.toString(), answer(HttpStatus.valueOf(status), problem)));
		return operation;
	}

	private static void add(Map<Integer, MediaType> answers, int status, String slug) {
		answers.computeIfAbsent(status, (missing) -> new MediaType().schema(PROBLEM))
			.addExamples(slug, new Example().$ref("#/components/examples/" + slug));
	}

	private static ApiResponse answer(HttpStatus status, MediaType problem) {
		return new ApiResponse().description(status.getReasonPhrase())
			.content(new Content().addMediaType("application/problem+json", problem));
	}

}
