package dev.workshoproles.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description says all that the code says, and all of it in words.
 */
@RunningConsole
class DescriptionTests {

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private MessageSource messages;

	private ApiClient api;

	private ApiDescription description;

	@BeforeEach
	void read(@LocalServerPort int port) {
		this.api = new ApiClient(port);
		this.description = new ApiDescription(this.api.get("/v3/api-docs").json());
	}

	/** Those of a class are held to it by a console that has one. */
	@Test
	void isOfEachCallOfTheApiAndOfNothingElse() {
		assertThat(this.description.version()).startsWith("3.1.");
		assertThat(this.description.calls().stream().filter((call) -> !ApiDescription.isOfClass(call)))
			.containsExactlyElementsOf(this.requestMappingHandlerMapping.getHandlerMethods()
				.keySet()
				.stream()
				.flatMap(DescriptionTests::calls)
				.filter((call) -> Paths.isApi(call.substring(call.indexOf(' ') + 1)))
				.filter((call) -> !ApiDescription.isOfClass(call))
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	/** Whatever the method, as at an address that nobody has thought of. */
	@Test
	void withoutAClassItsCallsAreNotThere() {
		assertThat(this.description.calls().stream().filter(ApiDescription::isOfClass)).isNotEmpty()
			.allSatisfy((call) -> {
				int space = call.indexOf(' ');
				String place = call.substring(space + 1).replaceAll("\\{.*?}", "x");
				ApiClient.Answer answer = this.api.send(this.api.request(place, "Content-Type", "application/json")
					.method(call.substring(0, space), BodyPublishers.ofString("{}")));
				assertThat(answer.text("type")).isEqualTo("urn:workshop-roles:problem:not-found");
			});
	}

	/**
	 * What the guard says before any controller is asked, and what goes wrong anywhere.
	 */
	@Test
	void hasTheProblemsThatAnyCallCanBeAnsweredWith() {
		assertThat(this.description.calls()).allSatisfy(
				(call) -> assertThat(this.description.problems(call)).contains("malformed-request", "not-acceptable",
						"internal-error", "token-required", "host-not-allowed", "foreign-origin", "too-busy"));
	}

	@Test
	void isServedAsItWasWritten() throws IOException {
		ApiClient.Answer yaml = this.api.get("/v3/api-docs.yaml");
		String written = new ClassPathResource("openapi/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
		assertThat(yaml.status()).isEqualTo(200);
		assertThat(yaml.header("Content-Type")).isEqualTo("application/vnd.oai.openapi");
		assertThat(yaml.http().body()).isEqualTo(written);
		assertThat(this.api.get("/v3/api-docs").json()).isEqualTo(new YAMLMapper().readTree(written));
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
	void saysInItsExamplesOfRefusalsWhatTheGuardSays() {
		for (String refusal : List.of("token-required", "host-not-allowed", "foreign-origin", "malformed-request",
				"too-busy")) {
			JsonNode example = this.description.problemExample(refusal);
			String code = "problem." + refusal.toUpperCase(Locale.ROOT).replace('-', '_');
			assertThat(example.path("detail").asString("")).isEqualTo(english(code + ".detail",
					refusal.equals("foreign-origin") ? "https://example.com" : "example.com"));
		}
	}

	private String english(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, Locale.ENGLISH);
	}

	/** In the form {@code GET /path}. */
	static Stream<String> calls(RequestMappingInfo mapping) {
		return mapping.getPatternValues()
			.stream()
			.flatMap(
					(path) -> mapping.getMethodsCondition().getMethods().stream().map((method) -> method + " " + path));
	}

}
