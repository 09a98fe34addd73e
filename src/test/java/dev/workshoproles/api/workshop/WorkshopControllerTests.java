package dev.workshoproles.api.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.account.Account;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.api.ControllerSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.runs.StoredChoices;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

@ControllerSlice(WorkshopController.class)
class WorkshopControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Account account;

	@MockitoBean
	private StoredChoices choices;

	@Test
	void tellsWhatTheWorkshopWants() {
		given(this.account.target())
			.willReturn(new Target(TargetMode.AWS, Samples.CALLER, "us-east-1", null, null, false));
		assertThat(this.mvc.get().uri("/api/v1/workshop").header("Accept-Language", "vi")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{
								"id": "lab", "title": "Bài", "namePrefix": "lan-", "resources": "wide", "parameters": [
									{"name": "queue-arn", "description": "The queue"},
									{"name": "team", "description": "Who", "value": "one"}
								],
								"roles": [{
									"name": "Reader", "trustedService": "lambda.amazonaws.com", "trustPolicy": {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
									"Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]},
									"inlinePolicies": [], "tags": {}, "purpose": "Reads.",
									"policies": [{
										"name": "Read-Queue", "kind": "CUSTOMER",
										"document": {"Version": "2012-10-17", "Statement": []},
										"reasons": {"sqs:ReceiveMessage": "Đọc đơn hàng."}
									}]
								}, {
									"name": "Logger", "trustedService": "apigateway.amazonaws.com", "trustPolicy": {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
									"Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]},
									"inlinePolicies": [], "tags": {}, "purpose": "Logs.",
									"policies": [{
										"name": "Logs", "kind": "AWS", "reasons": {"logs:PutLogEvents": "Writes."}
									}]
								}]
							}
							""");
	}

	@Test
	void storesTheVariantThatIsChosen() {
		given(this.account.caller()).willReturn(Samples.CALLER);
		given(this.account.target())
			.willReturn(new Target(TargetMode.AWS, Samples.CALLER, "us-east-1", null, null, false));
		assertThat(choose("{\"resources\":\"narrow\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.id")
			.isEqualTo("lab");
		verify(this.choices).choose(Samples.CALLER, ResourceScope.NARROW);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			{}                     | resources | The field resources is missing.
			{"resources":"NARROW"} | resources | The field resources must be "wide" or "narrow".
			{"resources":1}        | resources | The field resources must be "wide" or "narrow".
			{"scope":"narrow"}     | scope     | There is no field scope.
			""")
	void namesTheFieldThatIsWrong(String body, String field, String detail) {
		MvcTestResult answer = choose(body);
		assertProblem(answer, 400, "invalid-body", "field", field);
		assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
		verifyNoInteractions(this.choices);
	}

	@Test
	void storesValuesOfParametersAndForgetsThem() {
		given(this.account.caller()).willReturn(Samples.CALLER);
		given(this.account.target())
			.willReturn(new Target(TargetMode.AWS, Samples.CALLER, "us-east-1", null, null, false));
		assertThat(set("{\"queue-arn\":\" arn:${Partition}:sqs \",\"team\":null}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.id")
			.isEqualTo("lab");
		Map<String, String> values = new HashMap<>();
		values.put("queue-arn", "arn:${Partition}:sqs");
		values.put("team", null);
		verify(this.choices).setParameters(Samples.CALLER, values);
	}

	/** Nothing is stored, not even what is right beside it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					{"team":"a","queue":"b"}      | queue     | There is no field queue.
					{"team":"a","queue-arn":" "}  | queue-arn | The field queue-arn must not be empty. With null the parameter has its default again.
					{"team":1}                    | team      | The field team must be a string.
					{"team":["a"]}                | team      | The field team must be a string.
					{"team":{"a":"b"}}            | team      | The field team must be a string.
					{"team":"a","team":"b"}       | team      | The field team occurs twice.
					{"team":"${Acount}"}          | team      | The field team is not valid: '${Acount}' is unknown; did you mean ${Account}?
					{"team":"${AWS::Region}"}     | team      | The field team is not valid: '${AWS::Region}' works in templates only; write ${Region}.
					""")
	void namesTheParameterThatIsWrong(String body, String field, String detail) {
		MvcTestResult answer = set(body);
		assertProblem(answer, 400, "invalid-body", "field", field);
		assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
		verifyNoInteractions(this.choices);
	}

	@Test
	void limitsTheLengthOfValues() {
		MvcTestResult answer = set("{\"team\":\"" + "x".repeat(2_049) + "\"}");
		assertProblem(answer, 400, "invalid-body", "field", "team");
		assertThat(answer).bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("The field team must have at most 2,048 characters.");
		verifyNoInteractions(this.choices);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "\"team\"" })
	void takesOnlyAnObject(String body) {
		assertProblem(set(body), 400, "invalid-body");
		verifyNoInteractions(this.choices);
	}

	private MvcTestResult set(String body) {
		return put("/api/v1/workshop/parameters", body);
	}

	private MvcTestResult choose(String body) {
		return put("/api/v1/workshop/resources", body);
	}

	private MvcTestResult put(String path, String body) {
		return this.mvc.put().uri(path).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Lab {

		@Bean
		Workshop workshop() {
			AwsPolicy logs = new AwsPolicy("Logs", "/service-role/", Map.of("logs:PutLogEvents", english("Writes.")));
			RoleBlueprint logger = TestRoles.trusting("Logger", "apigateway.amazonaws.com", english("Logs."),
					List.of(logs));
			return new Workshop("lab", new LocalizedText(Map.of("en", "Lab", "vi", "Bài")), "lan-",
					List.of(new Parameter("queue-arn", english("The queue"), null),
							new Parameter("team", english("Who"), "one")),
					List.of(Samples.ROLE, logger), List.of(), List.of(), Workshop.DEFAULT_REGION, ResourceScope.WIDE);
		}

		@Bean
		OrganizationRules rules() {
			return OrganizationRules.NONE;
		}

		@Bean
		LocalWorkshop localWorkshop(Workshop workshop, Account account) {
			return new LocalWorkshop(workshop, account, (id) -> Choices.NONE);
		}

		private static LocalizedText english(String text) {
			return new LocalizedText(Map.of("en", text));
		}

	}

}
