package dev.workshoproles.web.roles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.web.Drift;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

@PageSlice(RolesPageController.class)
class RolesPageControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private RoleService roles;

	@BeforeEach
	void answer() {
		given(this.account.target()).willReturn(Given.TARGET);
	}

	@ParameterizedTest
	@CsvSource({ "MISSING,NONE,Create workshop roles,Create this role",
			"DRIFTED,CONSOLE,Review repair,Repair this role", "DRIFTED,FOREIGN,Review: adopt or leave,Adopt this role",
			"READY,FOREIGN,Copy all ARNs,Adopt this role", "READY,CONSOLE,Remove workshop roles,Remove this role" })
	void offersWhatCanBeDone(Status status, Ownership ownership, String main, String own) {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(status, ownership, drift(status))));
		assertThat(page()).contains(main, own);
	}

	@ParameterizedTest
	@CsvSource({ "MISSING,NONE", "READY,FOREIGN" })
	void offersNoRemovalOfWhatIsNotTheConsoles(Status status, Ownership ownership) {
		given(this.roles.status(any(Duration.class))).willReturn(Given.state(Given.role(status, ownership)));
		assertThat(page()).doesNotContain("Remove workshop roles", "Remove this role");
	}

	@Test
	void tellsWhichAccountItIs() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
		assertThat(page()).contains("What you do here happens in this account.", "123456789012", Given.CALLER.arn(),
				"https://console.aws.amazon.com/iam/home#/roles/details/Reader");
	}

	@Test
	void asksOnAnAccountWhatTheCallerMayNotDoWhileSomethingIsToBeDone() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.MISSING, Ownership.NONE)));
		assertThat(page()).contains("hx-get=\"/preflight\"", "htmx.min.js");
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
		assertThat(page()).doesNotContain("hx-get=\"/preflight\"");
	}

	@Test
	void asksNothingOfTheKindInTheSandbox() {
		given(this.account.target())
			.willReturn(new Target(TargetMode.SANDBOX, Given.CALLER, "us-east-1", null, null, false));
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.MISSING, Ownership.NONE)));
		assertThat(page()).doesNotContain("/preflight", "htmx");
	}

	@Test
	void opensWithoutCredentials() {
		given(this.account.target())
			.willReturn(new Target(TargetMode.AWS, null, "us-east-1", null, Given.EXPIRED, false));
		given(this.roles.status(any(Duration.class))).willThrow(new AccountException(Given.EXPIRED, null));
		assertThat(page()).contains("Your AWS session has expired (GetRole: ExpiredToken).", "Sign in again", "Reader",
				"not known");
	}

	@Test
	void tellsWhyARoleIsUnknown() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.UNKNOWN, Ownership.NONE)));
		assertThat(page()).contains("GetRole was denied: the caller lacks the permission iam:GetRole.",
				"Ask whoever runs the account to allow iam:GetRole");
	}

	@Test
	void writesWhatTheAccountHoldsAsTextAndNotAsMarkup() {
		Difference inline = new Difference(DifferenceKind.INLINE_POLICY, "inlinePolicies/x", "<script>x</script>", null,
				"{\"<b>\":1}");
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.DRIFTED, Ownership.CONSOLE, inline)));
		assertThat(page()).contains("&lt;script&gt;x&lt;/script&gt;").doesNotContain("<script>x", "<b>");
	}

	@Test
	void tellsHowFarARoleIsFromLeastPrivilege() {
		Difference inline = new Difference(DifferenceKind.INLINE_POLICY, "inlinePolicies/x", "x", null,
				Drift.allowing("s3:*"));
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.DRIFTED, Ownership.CONSOLE, inline)));
		assertThat(page()).contains("0 of 100: the role is allowed more than the lab needs.", "value=\"0\"",
				"Allowed by a wildcard, which stands for actions that are not needed: s3:*.");
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.MISSING, Ownership.NONE)));
		assertThat(page()).doesNotContain("<meter").contains("href=\"/resources\"");
	}

	@Test
	void tellsWhatADocumentThatAllowsTooMuchMeans() {
		Difference changed = new Difference(DifferenceKind.POLICY_CHANGED, "policies/Read-Queue/document", "Read-Queue",
				Drift.allowing("sqs:ReceiveMessage"), Drift.allowing("sqs:*"));
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.DRIFTED, Ownership.CONSOLE, changed)));
		assertThat(page()).contains("The policy Read-Queue allows more than the lab needs.",
				"The role can do all that the lab needs, and also what it does not need");
	}

	@Test
	void offersTheSameForOtherTools() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
		for (String dialect : List.of("cli", "cloudformation", "terraform")) {
			assertThat(page()).contains("<a download href=\"/api/v1/workshop/export/" + dialect + "\"",
					"<a download href=\"/api/v1/workshop/export/" + dialect + "?role=Reader\"");
		}
	}

	@Test
	void drawsTheLab() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
		assertThat(page()).contains("class=\"arrow READY\"", "class=\"role-link READY\"", "no permission needed");
	}

	private static Difference[] drift(Status status) {
		return (status == Status.DRIFTED) ? new Difference[] {
				new Difference(DifferenceKind.POLICY_DETACHED, "policies/Read-Queue", "Read-Queue", "arn", null) }
				: new Difference[0];
	}

	private String page() {
		byte[] page = this.mvc.get().uri("/").exchange().getResponse().getContentAsByteArray();
		return new String(page, StandardCharsets.UTF_8);
	}

}
