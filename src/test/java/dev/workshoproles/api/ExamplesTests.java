package dev.workshoproles.api;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.api.plans.PlanBody;
import dev.workshoproles.api.plans.PlanView;
import dev.workshoproles.api.roles.EffectiveView;
import dev.workshoproles.api.roles.RoleView;
import dev.workshoproles.api.roles.RolesView;
import dev.workshoproles.api.runs.RunBody;
import dev.workshoproles.api.runs.RunView;
import dev.workshoproles.api.runs.RunsView;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of the description are what the code would read or write.
 */
@RunningConsole
class ExamplesTests {

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.changeDefaultPropertyInclusion((all) -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
		.build();

	private static ApiDescription description;

	private static ApiClient api;

	@BeforeAll
	static void read(@LocalServerPort int port) {
		api = new ApiClient(port);
		description = new ApiDescription(api.get("/v3/api-docs").json());
	}

	static Stream<Arguments> answers() {
		return Stream.of(Arguments.of("GET /api/v1/target", "200", TargetView.class),
				Arguments.of("GET /api/v1/roles", "200", RolesView.class),
				Arguments.of("GET /api/v1/roles/{name}", "200", RoleView.class),
				Arguments.of("GET /api/v1/roles/{name}/effective", "200", EffectiveView.class),
				Arguments.of("POST /api/v1/plans", "201", PlanView.class),
				Arguments.of("GET /api/v1/plans/{id}", "200", PlanView.class),
				Arguments.of("POST /api/v1/runs", "200", RunView.class),
				Arguments.of("POST /api/v1/runs", "202", RunView.class),
				Arguments.of("GET /api/v1/runs", "200", RunsView.class),
				Arguments.of("GET /api/v1/runs/{id}", "200", RunView.class));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void areAnswers(String call, String status, Class<?> type) {
		JsonNode example = description.example(call, status);
		JsonNode written = STRICT.valueToTree(STRICT.treeToValue(example, type));
		assertThat(written).hasToString(example.toString());
	}

	@ParameterizedTest
	@MethodSource("bodies")
	void areBodies(JsonNode example, Class<?> type) {
		JsonNode written = STRICT.valueToTree(STRICT.treeToValue(example, type));
		assertThat(written).hasToString(example.toString());
	}

	static Stream<Arguments> bodies() {
		return Stream.concat(requests("POST /api/v1/plans").map((example) -> Arguments.of(example, PlanBody.class)),
				requests("POST /api/v1/runs").map((example) -> Arguments.of(example, RunBody.class)));
	}

	private static Stream<JsonNode> requests(String call) {
		return description.call(call)
			.path("requestBody")
			.path("content")
			.path("application/json")
			.path("examples")
			.valueStream()
			.map((example) -> example.path("value"));
	}

	@Test
	void areOfThisWorkshop() {
		JsonNode example = description.example("GET /api/v1/workshop", "200");
		JsonNode real = api.get("/api/v1/workshop").json();
		assertThat(example.propertyNames()).isEqualTo(real.propertyNames());
		JsonNode role = example.at("/roles/0");
		assertThat(role.propertyNames()).isEqualTo(real.at("/roles/0").propertyNames());
		assertThat(role.at("/policies/0/document")).isEqualTo(real.at("/roles/0/policies/0/document"));
		assertThat(role.at("/policies/0").propertyNames()).isEqualTo(real.at("/roles/0/policies/0").propertyNames());
	}

}
