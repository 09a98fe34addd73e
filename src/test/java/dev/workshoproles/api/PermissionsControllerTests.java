package dev.workshoproles.api;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.Caller;
import dev.workshoproles.account.Target;
import dev.workshoproles.account.TargetMode;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ApiSlice(PermissionsController.class)
class PermissionsControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Account account;

	@Test
	void givesAPolicyForEachUseInTheCallersAccount() {
		target(Samples.CALLER);
		assertThat(this.mvc.get().uri("/api/v1/permissions")).hasStatusOk().bodyJson().satisfies((body) -> {
			assertThat(body).extractingPath("$.accountId").isEqualTo("123456789012");
			assertThat(body).extractingPath("$.policies[*].use")
				.asArray()
				.containsExactly("read-only", "apply", "remove");
			assertThat(body).extractingPath("$.policies[2].document.Statement[*].Action[*]")
				.asArray()
				.contains("iam:DeleteRole", "iam:DeletePolicy");
			assertThat(body).extractingPath("$.policies[0].document.Statement[*].Resource[*]")
				.asArray()
				.contains("arn:aws:iam::123456789012:role/Reader");
		});
	}

	@Test
	void givesPoliciesForAnyAccountWhileNobodyKnowsIt() {
		target(null);
		assertThat(this.mvc.get().uri("/api/v1/permissions")).hasStatusOk()
			.bodyText()
			.contains("\"arn:aws:iam::*:role/Reader\"")
			.doesNotContain("accountId", "null");
	}

	private void target(Caller caller) {
		given(this.account.target()).willReturn(new Target(TargetMode.AWS, caller, "us-east-1", null, null));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Given {

		@Bean
		Workshop workshop() {
			return new Workshop("lab", new LocalizedText(Map.of("en", "Lab")), "", List.of(Samples.ROLE));
		}

	}

}
