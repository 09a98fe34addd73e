package dev.workshoproles.web.workshop;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@PageSlice
class PreflightControllerTests {

	private static final DeniedAction DENIED = new DeniedAction("iam:CreateRole",
			List.of("arn:aws:iam::123456789012:role/Reader"), Refuser.IDENTITY_POLICY, List.of(), true);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private Preflight preflight;

	@Autowired
	private RoleService roles;

	@BeforeEach
	void answer() {
		given(this.account.target()).willReturn(Given.TARGET);
		given(this.roles.planFromNothing(Given.APPLY, Given.CALLER)).willReturn(Given.creating().plan());
	}

	@Test
	void namesWhatIsMissingWithoutThePageAround() {
		given(this.preflight.missing(ConsoleUse.APPLY)).willReturn(Optional.of(List.of(DENIED)));
		assertThat(this.mvc.get().uri("/preflight")).hasStatusOk()
			.bodyText()
			.contains("iam:CreateRole", "href=\"/permissions\"", "Copy the policy to ask for",
					"&quot;arn:aws:iam::123456789012:role/Reader&quot;")
			.doesNotContain("<html");
	}

	/** A policy for the caller would not help. */
	@Test
	void saysWhoDeniesAndWhatHelps() {
		DeniedAction denied = new DeniedAction("iam:CreateRole", List.of("arn:aws:iam::123456789012:role/Reader"),
				Refuser.SERVICE_CONTROL_POLICY, List.of("iam:PermissionsBoundary"), true);
		given(this.preflight.missing(ConsoleUse.APPLY)).willReturn(Optional.of(List.of(denied)));
		assertThat(this.mvc.get().uri("/preflight")).hasStatusOk()
			.bodyText()
			.contains("A service control policy of the organisation does not allow iam:CreateRole.",
					"depend on iam:PermissionsBoundary", "--console.permissions-boundary=NAME",
					"data-copy=\"AWS refuses arn:aws:iam::123456789012:user/lan the action iam:CreateRole on "
							+ "arn:aws:iam::123456789012:role/Reader",
					"A run would do only a part")
			.doesNotContain("Copy the policy to ask for", "--console.path", "AWS does not say");
	}

	@Test
	void isSilentWhenNothingIsMissingOrKnown() {
		given(this.preflight.missing(ConsoleUse.APPLY)).willReturn(Optional.of(List.of()));
		assertThat(this.mvc.get().uri("/preflight")).hasStatusOk().bodyText().isBlank();
		given(this.preflight.missing(ConsoleUse.APPLY)).willReturn(Optional.empty());
		assertThat(this.mvc.get().uri("/preflight")).hasStatusOk().bodyText().isBlank();
	}

}
