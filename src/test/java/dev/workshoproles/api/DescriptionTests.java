package dev.workshoproles.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description says all that the code says, and all of it in words.
 */
@ConsoleTest
class DescriptionTests {

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private MessageSource messages;

	private ApiDescription description;

	@BeforeEach
	void read(@LocalServerPort int port) {
		this.description = new ApiDescription(new ApiClient(port).get("/v3/api-docs").json());
	}

	@Test
	void isOfEachCallOfTheApiAndOfNothingElse() {
		assertThat(this.description.version()).startsWith("3.1.");
		assertThat(this.description.calls()).isEqualTo(handlers().flatMap((handler) -> calls(handler.getKey()))
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void hasEachProblemThatACallCanBeAnsweredWith() {
		handlers().forEach((handler) -> calls(handler.getKey()).forEach((call) -> {
			Problems own = handler.getValue().getMethodAnnotation(Problems.class);
			Stream<ProblemType> types = (own != null) ? Stream.of(own.value()) : Stream.empty();
			Set<String> expected = types.map(ProblemType::slug).collect(Collectors.toSet());
			expected.addAll(List.of("malformed-request", "not-acceptable", "internal-error", "token-required",
					"host-not-allowed", "foreign-origin", "too-busy"));
			assertThat(this.description.problems(call)).as(call).containsExactlyInAnyOrderElementsOf(expected);
		}));
	}

	@Test
	void speaksOfEachCallParameterAnswerAndField() {
		assertThat(this.description.wordless()).isEmpty();
	}

	@Test
	void hasExamplesOfAllBodiesAndAnswers() {
		assertThat(this.description.withoutExample()).isEmpty();
	}

	@Test
	void hasATrueExampleOfEachProblem() {
		for (ProblemType type : ProblemType.values()) {
			JsonNode example = this.description.problemExample(type.slug());
			assertThat(example.path("type").asString("")).isEqualTo(type.uri().toString());
			assertThat(example.path("status").asInt(0)).isEqualTo(type.status().value());
			assertThat(example.path("title").asString("")).isEqualTo(english(type.titleCode()));
			assertThat(example.path("detail").asString("")).isNotBlank();
		}
	}

	@Test
	void hasATrueExampleOfEachRefusalOfTheGuard() {
		for (String refusal : List.of("token-required", "host-not-allowed", "foreign-origin", "malformed-request",
				"too-busy")) {
			JsonNode example = this.description.problemExample(refusal);
			String code = "access.refused." + refusal.toUpperCase(Locale.ROOT).replace('-', '_');
			assertThat(example.path("title").asString("")).isEqualTo(english(code + ".title"));
			assertThat(example.path("detail").asString("")).isEqualTo(english(code + ".detail", "example.com"));
		}
	}

	private String english(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, Locale.ENGLISH);
	}

	private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> handlers() {
		return this.requestMappingHandlerMapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((handler) -> handler.getKey().getPatternValues().stream().anyMatch(Paths::isApi));
	}

	private static Stream<String> calls(RequestMappingInfo mapping) {
		return mapping.getPatternValues()
			.stream()
			.flatMap(
					(path) -> mapping.getMethodsCondition().getMethods().stream().map((method) -> method + " " + path));
	}

}
