package dev.workshoproles.api.problems;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.runs.RunService;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;

@ApiSlice
class BodyTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RunService runs;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					{"action":"apply","dryRun":true}           | dryRun   | There is no field dryRun.
					{"action":"apply","roles":[],"roles":[1]}  | roles    | The field roles occurs twice.
					{"action":"APPLY"}                         | action   | The field action must be "apply", "remove" or "restore".
					{"action":""}                              | action   | The field action must be "apply", "remove" or "restore".
					{"action":0}                               | action   | The field action must be "apply", "remove" or "restore".
					{"action":["apply"]}                       | action   | The field action must be "apply", "remove" or "restore".
					{"action":"apply","adopt":"true"}          | adopt    | The field adopt must be true or false.
					{"action":"apply","others":1}              | others   | The field others must be true or false.
					{"action":"apply","roles":"Reader"}        | roles    | The field roles must be an array of strings.
					{"action":"apply","roles":{}}              | roles    | The field roles must be an array of strings.
					{"action":"apply","roles":["Reader",7]}    | roles[1] | The field roles[1] must be a string.
					{"action":"apply","roles":[{}]}            | roles[0] | The field roles[0] must be a string.
					{"action":"apply","roles":null}            | roles    | The field roles must not be null. Leave it out for its default.
					{"action":"apply","roles":[null]}          | roles[0] | The field roles[0] must not be null. Leave it out for its default.
					{"action":"apply","planId":null}           | planId   | The field planId must not be null. Leave it out for its default.
					{"planId":7}                               | planId   | The field planId must be a string.
					{}                                         | action   | The field action is missing.
					{"roles":["Reader"]}                       | action   | The field action is missing.
					{"action":"apply","planId":"1"}            | planId   | The field planId cannot be combined with others.
					{"adopt":false,"planId":"1"}               | planId   | The field planId cannot be combined with others.
					""")
	void namesTheField(String body, String field, String detail) {
		MvcTestResult answer = post(body);
		assertProblem(answer, 400, "invalid-body", "field", field);
		assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
		verifyNoInteractions(this.runs);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "\"apply\"", "7", "{} {}" })
	void wantsOneObject(String body) {
		MvcTestResult answer = post(body);
		assertProblem(answer, 400, "invalid-body");
		assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("The body must be one JSON object.");
		verifyNoInteractions(this.runs);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{\"action\":", "{\"roles\":[[\"Reader\"]}", "{'action':'apply'}",
			"{\"action\":\"apply\",}", "<action/>" })
	void tellsWhereItIsNoJson(String body) {
		MvcTestResult answer = post(body);
		assertProblem(answer, 400, "invalid-body");
		assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("at line 1, column ");
	}

	@Test
	void refusesWhatIsNestedTooDeeply() {
		for (String deep : List.of("{\"x\":", "[")) {
			assertProblem(post(deep.repeat(5_000)), 400, "invalid-body", "detail",
					"The body is nested too deeply, or a value in it is too long.");
		}
		verifyNoInteractions(this.runs);
	}

	@Test
	void refusesWhatIsTooLarge() {
		assertProblem(post(" ".repeat(BodyCheck.MAX_BYTES - 1) + "{}"), 413, "body-too-large");
		assertProblem(post(" ".repeat(BodyCheck.MAX_BYTES - 2) + "{}"), 400, "invalid-body", "field", "action");
	}

	@Test
	void wantsJson() {
		MvcTestResult answer = this.mvc.post()
			.uri("/api/v1/runs")
			.contentType(MediaType.TEXT_PLAIN)
			.content("{\"action\":\"apply\"}")
			.exchange();
		assertProblem(answer, 415, "unsupported-media-type");
		assertThat(answer).hasHeader("Accept", "application/json");
	}

	private MvcTestResult post(String body) {
		return this.mvc.post().uri("/api/v1/runs").contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

}
