package dev.workshoproles.api.workshop;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.api.ControllerSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.runs.StoredChoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/** The workshop on the lab's own resources. */
@ControllerSlice(WorkshopController.class)
@MockitoBean(types = StoredChoices.class)
class NarrowWorkshopControllerTests {

	private static final String SNS = "$.roles[1].policies[0]";

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Account account;

	@Test
	void namesTheAccountsOwnResources() {
		callerIs(Samples.CALLER);
		assertThat(this.mvc.get().uri("/api/v1/workshop")).hasStatusOk().bodyJson().satisfies((body) -> {
			assertThat(body).extractingPath("$.resources").isEqualTo("narrow");
			assertThat(body).extractingPath("$.roles[0].policies[0].document.Statement[0].Resource[0]")
				.isEqualTo("arn:aws:dynamodb:eu-west-1:123456789012:table/orders");
			assertThat(body).extractingPath(SNS + ".document.Statement[*].Sid")
				.asArray()
				.containsExactly("SnsPOCTopic", "AnyResource");
			assertThat(body).extractingPath(SNS + ".withoutResource['sns:ListTopics']")
				.asString()
				.startsWith("It lists all topics");
		});
	}

	@Test
	void leavesPlaceholdersWhereTheAccountIsNotKnown() {
		callerIs(null);
		assertThat(this.mvc.get().uri("/api/v1/workshop")).hasStatusOk()
			.bodyJson()
			.extractingPath(SNS + ".document.Statement[0].Resource[0]")
			.isEqualTo("arn:${Partition}:sns:eu-west-1:${Account}:POC-Topic");
	}

	private void callerIs(@Nullable Caller caller) {
		given(this.account.target()).willReturn(new Target(TargetMode.AWS, caller, "eu-west-1", null, null, false));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Lab {

		@Bean
		Workshop workshop() {
			return ShippedWorkshop.load("", ResourceScope.NARROW);
		}

		@Bean
		OrganizationRules rules() {
			return OrganizationRules.NONE;
		}

		@Bean
		LocalWorkshop localWorkshop(Workshop workshop, Account account) {
			return new LocalWorkshop(workshop, account, (id) -> Choices.NONE);
		}

	}

}
