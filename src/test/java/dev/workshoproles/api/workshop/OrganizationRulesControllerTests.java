package dev.workshoproles.api.workshop;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.api.ControllerSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.runs.StoredChoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/** The workshop under the rules of an organisation. */
@ControllerSlice(WorkshopController.class)
@MockitoBean(types = StoredChoices.class)
class OrganizationRulesControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Account account;

	@Test
	void tellsTheRulesAndWhatTheyMakeOfTheWorkshop() {
		given(this.account.target())
			.willReturn(new Target(TargetMode.AWS, Samples.CALLER, "us-east-1", null, null, false));
		assertThat(this.mvc.get().uri("/api/v1/workshop")).hasStatusOk().bodyJson().satisfies((body) -> {
			assertThat(body).extractingPath("$.organization")
				.isEqualTo(Map.of("permissionsBoundary", "arn:${Partition}:iam::${Account}:policy/workshop-boundary",
						"path", "/workshop/", "tags", Map.of("CostCenter", "4711")));
			assertThat(body).extractingPath("$.roles[0].permissionsBoundary")
				.isEqualTo("arn:aws:iam::123456789012:policy/workshop-boundary");
			assertThat(body).extractingPath("$.roles[2].path").isEqualTo("/workshop/");
			assertThat(body).extractingPath("$.roles[2].tags").isEqualTo(Map.of("CostCenter", "4711"));
			assertThat(body).extractingPath("$.roles[0].policies[0].path").isEqualTo("/workshop/");
			assertThat(body).extractingPath("$.roles[0].policies[0].tags").isEqualTo(Map.of("CostCenter", "4711"));
			assertThat(body).extractingPath("$.roles[2].policies[0].kind").isEqualTo("AWS");
			assertThat(body).doesNotHavePath("$.roles[2].policies[0].path");
		});
	}

	@Test
	void tellsThatNothingMayBeTagged() {
		OrganizationRules rules = new OrganizationRules(null, null, Map.of(), false);
		WorkshopView view = WorkshopView.of(rules.appliedTo(ShippedWorkshop.load("")), rules,
				new Texts(new StaticMessageSource(), Locale.ENGLISH));
		assertThat(view.organization()).hasNoNullFieldsOrPropertiesExcept("permissionsBoundary", "path")
			.hasFieldOrPropertyWithValue("tagging", false);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Lab {

		private static final OrganizationRules RULES = new OrganizationRules("workshop-boundary", "/workshop/",
				Map.of("CostCenter", "4711"));

		@Bean
		Workshop workshop() {
			return RULES.appliedTo(ShippedWorkshop.load(""));
		}

		@Bean
		OrganizationRules rules() {
			return RULES;
		}

		@Bean
		LocalWorkshop localWorkshop(Workshop workshop, Account account) {
			return new LocalWorkshop(workshop, account, (id) -> Choices.NONE);
		}

	}

}
