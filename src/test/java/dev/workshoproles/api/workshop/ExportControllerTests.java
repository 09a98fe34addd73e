package dev.workshoproles.api.workshop;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.account.Account;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.api.ControllerSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.export.Dialect;
import dev.workshoproles.export.ExportedRoles;
import dev.workshoproles.roles.LocalWorkshop;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ControllerSlice(ExportController.class)
class ExportControllerTests {

	private static final String EXPORT = "/api/v1/workshop/export/";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Workshop workshop;

	@MockitoBean
	private Account account;

	@BeforeEach
	void answer() {
		given(this.account.target())
			.willReturn(new Target(TargetMode.AWS, Samples.CALLER, "us-east-1", null, null, false));
	}

	@ParameterizedTest
	@CsvSource({ "cli,workshop-roles.sh,text/x-shellscript",
			"cloudformation,workshop-roles.template.json,application/json", "terraform,workshop-roles.tf,text/plain" })
	void isADownloadOfAllRoles(String dialect, String file, String type) {
		MvcTestResult answer = this.mvc.get().uri(EXPORT + dialect).exchange();
		assertThat(answer).hasStatusOk()
			.hasContentType(type + ";charset=UTF-8")
			.hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
			.bodyText()
			.isEqualTo(Dialect.named(dialect).orElseThrow().write(ExportedRoles.of(this.workshop)));
	}

	@Test
	void isADownloadOfOneRole() {
		MvcTestResult answer = this.mvc.get().uri(EXPORT + "cli?role={role}", "A+b,APIGateway-SQS").exchange();
		assertThat(answer).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workshop-role-A-b-APIGateway-SQS.sh\"")
			.bodyText()
			.contains("'A+b,APIGateway-SQS'")
			.doesNotContain("Lambda");
	}

	@Test
	void isForKnownDialectsOnly() {
		assertProblem(this.mvc.get().uri(EXPORT + "CLI").exchange(), 404, "unknown-dialect", "detail",
				"The roles can be exported as cli, cloudformation, terraform, not as CLI.");
	}

	@Test
	void isOfRolesOfTheWorkshopOnly() {
		assertProblem(this.mvc.get().uri(EXPORT + "cli?role=APIGateway-SQS").exchange(), 404, "unknown-role");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Prefixed {

		@Bean
		Workshop workshop() {
			return ShippedWorkshop.load("A+b,");
		}

		@Bean
		LocalWorkshop localWorkshop(Workshop workshop, Account account) {
			return new LocalWorkshop(workshop, account, (id) -> Choices.NONE);
		}

	}

}
