package dev.workshoproles.api.workshop;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.account.Account;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.LocalWorkshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ApiSlice(WorkshopController.class)
class WorkshopControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Account account;

	@Test
	void tellsWhatTheWorkshopWants() {
		given(this.account.target())
			.willReturn(new Target(TargetMode.AWS, Samples.CALLER, "us-east-1", null, null, false));
		assertThat(this.mvc.get().uri("/api/v1/workshop").header("Accept-Language", "vi")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{
								"id": "lab", "title": "Bài", "namePrefix": "lan-", "resources": "wide", "parameters": [],
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

	@TestConfiguration(proxyBeanMethods = false)
	static class Lab {

		@Bean
		Workshop workshop() {
			AwsPolicy logs = new AwsPolicy("Logs", "/service-role/", Map.of("logs:PutLogEvents", english("Writes.")));
			RoleBlueprint logger = RoleBlueprint.trusting("Logger", "apigateway.amazonaws.com", english("Logs."),
					List.of(logs));
			return new Workshop("lab", new LocalizedText(Map.of("en", "Lab", "vi", "Bài")), "lan-", List.of(),
					List.of(Samples.ROLE, logger), List.of(), Workshop.DEFAULT_REGION, ResourceScope.WIDE);
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
