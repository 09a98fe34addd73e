package dev.workshoproles.web.workshop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.permissions.ConsolePolicies;
import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.permissions.PermissionReport;
import dev.workshoproles.permissions.PermissionReports;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.web.Drift;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@PageSlice
class PermissionsPageControllerTests {

	private static final ConsolePolicies ALLOWED = new ConsolePolicies(
			List.of(PolicyDocument.parse(Drift.allowing("iam:CreateRole"))), List.of());

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private PermissionReports reports;

	@Autowired
	private OrganizationRules rules;

	@BeforeEach
	void answer() {
		given(this.rules.isEmpty()).willReturn(true);
		given(this.rules.tagging()).willReturn(true);
		given(this.account.target()).willReturn(Given.TARGET);
	}

	@Test
	void saysThatNothingIsMissing() {
		assertThat(page(List.of())).contains("You have all of these permissions.").doesNotContain("You lack");
	}

	@Test
	void saysWhatIsMissing() {
		assertThat(page(List.of("iam:CreateRole", "iam:TagRole"))).contains("You lack:", "iam:CreateRole, iam:TagRole")
			.doesNotContain("You have all");
	}

	@Test
	void saysThatItCannotBeChecked() {
		assertThat(page(null)).contains("This cannot be checked").doesNotContain("You have all", "You lack");
	}

	@Test
	void saysThatNobodyIsKnownWhomItCouldCheck() {
		assertThat(page(null, ALLOWED, null)).contains("This can be checked once the account is known.")
			.doesNotContain("SimulatePrincipalPolicy");
	}

	@Test
	void showsTheRulesOfTheOrganization() {
		assertThat(page(List.of())).doesNotContain("Rules of the organisation");
		given(this.rules.isEmpty()).willReturn(false);
		given(this.rules.path()).willReturn("/workshop/");
		given(this.rules.tags()).willReturn(Map.of("CostCenter", "4711"));
		assertThat(page(List.of()))
			.contains("Rules of the organisation", "<code>/workshop/</code>", "<code>CostCenter=4711</code>")
			.doesNotContain("Permissions boundary of every role", "Nothing is tagged");
	}

	@Test
	void saysHowTheConsoleKnowsItsOwnWhereNothingIsTagged() {
		given(this.rules.isEmpty()).willReturn(false);
		given(this.rules.tagging()).willReturn(false);
		assertThat(page(List.of())).contains("Nothing is tagged.", "without that database, it owns nothing");
		given(this.rules.ownPath()).willReturn("/workshop-roles-console/");
		assertThat(page(List.of())).contains("Nothing is tagged.", "under the path /workshop-roles-console/")
			.doesNotContain("it owns nothing");
	}

	@Test
	void showsAllPoliciesOfAUseAndWhatTheyAllowBesides() {
		ConsolePolicies two = new ConsolePolicies(
				List.of(PolicyDocument.parse(Drift.allowing("iam:GetRole")),
						PolicyDocument.parse(Drift.allowing("iam:GetPolicy"))),
				List.of("arn:aws:iam::123456789012:role/Lab-*"));
		assertThat(page("123456789012", two, null)).contains("attach all 2 together", "Policy 1 of 2", "Policy 2 of 2",
				"iam:GetRole", "iam:GetPolicy", "/permissions/APPLY.json?part=2",
				"<code>arn:aws:iam::123456789012:role/Lab-*</code>");
		given(this.reports.policies(ConsoleUse.APPLY)).willReturn(two);
		assertThat(this.mvc.get().uri("/permissions/APPLY.json?part=2")).hasStatusOk()
			.bodyText()
			.contains("iam:GetPolicy");
		assertThat(this.mvc.get().uri("/permissions/APPLY.json?part=3")).hasStatus(404);
	}

	private String page(@Nullable List<String> missing) {
		return page("123456789012", ALLOWED, missing);
	}

	private String page(@Nullable String account, ConsolePolicies policies, @Nullable List<String> missing) {
		given(this.reports.report()).willReturn(new PermissionReport(account,
				List.of(new PermissionReport.Entry(ConsoleUse.APPLY, policies, missing))));
		return new String(this.mvc.get()
			.uri("/permissions")
			.header("Accept-Language", "en")
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
