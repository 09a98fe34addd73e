package dev.workshoproles.web.workshop;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@PageSlice(PreflightController.class)
class PreflightControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private Preflight preflight;

	@BeforeEach
	void answer() {
		given(this.account.target()).willReturn(Given.TARGET);
	}

	@Test
	void namesWhatIsMissingWithoutThePageAround() {
		given(this.preflight.missing(ConsoleUse.APPLY)).willReturn(Optional.of(List.of("iam:CreateRole")));
		assertThat(this.mvc.get().uri("/preflight")).hasStatusOk()
			.bodyText()
			.contains("iam:CreateRole", "href=\"/permissions\"", "Copy the policy to ask for",
					"&quot;arn:aws:iam::123456789012:role/Reader&quot;")
			.doesNotContain("<html");
	}

	@Test
	void isSilentWhenNothingIsMissingOrKnown() {
		given(this.preflight.missing(ConsoleUse.APPLY)).willReturn(Optional.of(List.of()));
		assertThat(this.mvc.get().uri("/preflight")).hasStatusOk().bodyText().isBlank();
		given(this.preflight.missing(ConsoleUse.APPLY)).willReturn(Optional.empty());
		assertThat(this.mvc.get().uri("/preflight")).hasStatusOk().bodyText().isBlank();
	}

}
