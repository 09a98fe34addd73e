package dev.workshoproles.web.roles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.RoleSimulation;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleResources;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.effective.DecidedBy;
import dev.workshoproles.roles.effective.EffectivePermission;
import dev.workshoproles.roles.effective.EffectivePermissions;
import dev.workshoproles.roles.effective.NeededPermission;
import dev.workshoproles.roles.plan.UnknownRoleException;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.web.Drift;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

@PageSlice
class RolesPageControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private RoleService roles;

	@Autowired
	private RoleSimulation simulation;

	@Autowired
	private RunHistory history;

	@Autowired
	private ClassEnd end;

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
	@CsvSource({ "MISSING,NONE,Create", "DRIFTED,CONSOLE,Repair", "DRIFTED,FOREIGN,Adopt", "READY,FOREIGN,Adopt" })
	void offersOnlyToLookAndRemoveOnceTheClassIsOver(Status status, Ownership ownership, String own) {
		given(this.end.time()).willReturn(Instant.parse("2026-11-28T11:00:00Z"));
		given(this.end.isOver()).willReturn(true);
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(status, ownership, drift(status))));
		assertThat(page())
			.contains("The class ended:", "datetime=\"2026-11-28T11:00:00Z\"",
					"The class is over: roles can be looked at and removed")
			.doesNotContain(own + " this role", "value=\"APPLY\"");
	}

	@Test
	void removesAlsoOnceTheClassIsOver() {
		given(this.end.time()).willReturn(Instant.parse("2026-11-28T11:00:00Z"));
		given(this.end.isOver()).willReturn(true);
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE, drift(Status.READY))));
		assertThat(page()).contains("Remove workshop roles", "Remove this role");
	}

	@Test
	void saysWhenTheClassEnds() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.MISSING, Ownership.NONE)));
		assertThat(page()).doesNotContain("id=\"until\"");
		given(this.end.time()).willReturn(Instant.parse("2026-11-28T11:00:00Z"));
		assertThat(page()).contains("The class ends:", "datetime=\"2026-11-28T11:00:00Z\"", "Create workshop roles");
	}

	@Test
	void saysBesideAReadyRoleWhatIsKnownOfItsPermissions() {
		RoleState ready = Given.role(Status.READY, Ownership.CONSOLE);
		given(this.roles.status(any(Duration.class))).willReturn(Given.state(ready));
		assertThat(page()).doesNotContain("permissions work");
		NeededPermission need = new NeededPermission("sqs:ReceiveMessage", "*", Map.of(), "Read", LocalizedText.EMPTY,
				null);
		given(this.simulation.lastOf(ready))
			.willReturn(
					Optional.of(new EffectivePermissions("Reader", Status.READY, Instant.EPOCH,
							List.of(new EffectivePermission(need, DecidedBy.IDENTITY_POLICY, List.of(), List.of()),
									new EffectivePermission(need, DecidedBy.BOUNDARY, List.of(), List.of())),
							0, null)));
		assertThat(page()).contains("1 of 2 permissions work. Used by Lambda Worker");
		then(this.simulation).should(never()).of(anyList());
	}

	@Test
	void aReadyRoleMayHaveWhatLaterStepsAttach() {
		Difference later = new Difference(DifferenceKind.POLICY_NOT_YET_ATTACHED, "policies/x", "x", "x", null);
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE, later)));
		assertThat(page()).contains("Attach what later steps need").doesNotContain("Adopt this role");
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.FOREIGN, later)));
		assertThat(page()).contains("Adopt this role").doesNotContain("Attach what later steps need");
	}

	@Test
	void saysTheOneTrueThing() {
		RoleState ready = Given.role(Status.READY, Ownership.CONSOLE);
		RoleState missing = Given.role(Status.MISSING, Ownership.NONE);
		RoleState broken = Given.role(Status.DRIFTED, Ownership.CONSOLE, drift(Status.DRIFTED));
		RoleState dangerous = Given.role(Status.DRIFTED, Ownership.CONSOLE,
				new Difference(DifferenceKind.EXTRA_ATTACHED_POLICY, "policies/x", "x", null, "x"));
		RoleState foreign = Given.role(Status.DRIFTED, Ownership.FOREIGN, drift(Status.DRIFTED));
		assertThat(hero(ready, ready)).isEqualTo("All 2 roles are ready.");
		assertThat(hero(missing)).isEqualTo("Creates 1 role and 1 policy. Nothing that exists is changed.");
		assertThat(hero(missing, ready)).isEqualTo("1 of 2 roles is missing. Creating changes nothing that exists.");
		assertThat(hero(broken, dangerous, dangerous, ready))
			.isEqualTo("3 roles have drifted: 2 dangerous, 1 breaks the lab.");
		assertThat(hero(broken, ready))
			.isEqualTo("Reader has drifted. The policy Read-Queue exists but is not attached to the role.");
		assertThat(hero(foreign, ready)).isEqualTo(
				"Reader is blocked: it, or a policy of it, was made by hand and differs from what the workshop needs.");
		assertThat(hero(foreign, foreign, foreign, foreign)).startsWith("4 roles are blocked: they, or policies");
		assertThat(hero(ready, Given.role(Status.UNKNOWN, Ownership.NONE)))
			.isEqualTo("GetRole was denied: the caller lacks the permission iam:GetRole.");
	}

	@Test
	void whatIsReadyAndMadeByHandCanBeHandedOver() {
		assertThat(hero(Given.role(Status.READY, Ownership.CONSOLE), Given.role(Status.READY, Ownership.FOREIGN)))
			.isEqualTo("All 2 roles are ready. Made by hand: 1 of 2.");
		assertThat(page()).contains("Hand the roles over to the console");
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
		assertThat(page()).doesNotContain("Hand the roles over to the console");
	}

	@Test
	void aRoleThatIsNotThereIsBlockedByItsPolicy() {
		RoleState missing = Given.role(Status.MISSING, Ownership.NONE,
				new Difference(DifferenceKind.POLICY_CHANGED, "policies/Read-Queue/document", "Read-Queue",
						Drift.allowing("sqs:ReceiveMessage"), Drift.allowing("sqs:*")));
		RoleState blocked = new RoleState(missing.blueprint(), null, Status.MISSING, Ownership.NONE, null, false, null,
				null, new RoleResources(List.of(Given.policy(Status.DRIFTED, Ownership.FOREIGN, false)), null, null),
				missing.differences(), null);
		given(this.roles.status(any(Duration.class))).willReturn(Given.state(blocked));
		assertThat(page()).contains(
				"<span class=\"cause\" title=\"The policy Read-Queue allows more than the lab needs. Made by hand.\"");
	}

	@Test
	void whatIsBlockedSaysHowMuchItsDriftMatters() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.DRIFTED, Ownership.FOREIGN, drift(Status.DRIFTED)),
					Given.role(Status.MISSING, Ownership.NONE)));
		assertThat(page()).contains("Blocked: breaks the lab",
				"The policy Read-Queue exists but is not attached to the role. Made by hand.",
				"1 of 2 roles is missing, and 1 is blocked.", "Review: adopt or leave");
	}

	@Test
	void aRoleThatNeedsAValueIsBlockedAndNotCompared() {
		RoleState unset = Given.needingAValue(Status.DRIFTED, drift(Status.DRIFTED));
		assertThat(hero(unset, Given.role(Status.READY, Ownership.CONSOLE)))
			.isEqualTo("Reader waits for a value that nobody has set: queue-arn (The queue of step 3).");
		assertThat(page())
			.contains("class=\"row BLOCKED\"",
					"Waits for a value that nobody has set: queue-arn (The queue of step 3).",
					"href=\"/workshop#parameters\"", "Set values")
			.doesNotContain("Drifted", "Repair this role", "Review repair");
		assertThat(hero(Given.needingAValue(Status.MISSING), Given.role(Status.MISSING, Ownership.NONE)))
			.isEqualTo("1 of 2 roles is missing, and 1 is blocked. Creating changes nothing that exists.");
		assertThat(page()).doesNotContain("Review: adopt or leave");
	}

	@Test
	void aRoleThatWasJustMadeCanBeUsedLater() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.changedAt(Instant.now()), Given.changedAt(Instant.now().minusSeconds(3))));
		assertThat(Pattern.compile("class=\"light\" data-left=\"").matcher(page()).results())
			.as("for all, and for each")
			.hasSize(3);
		given(this.roles.status(any(Duration.class))).willReturn(Given.state(Given.changedAt(Instant.EPOCH)));
		assertThat(page()).doesNotContain("class=\"light");
	}

	@Test
	void whatALaterStepAttachesIsNotTakenForDetached() {
		Difference later = new Difference(DifferenceKind.POLICY_NOT_YET_ATTACHED, "policies/Read-Queue", "Read-Queue",
				"arn", null);
		RoleState ready = Given.role(Status.READY, Ownership.CONSOLE, later);
		given(this.roles.status(any(Duration.class))).willReturn(Given
			.state(new RoleState(ready.blueprint(), ready.arn(), ready.status(), ready.ownership(), null, false, null,
					null, new RoleResources(List.of(Given.policy(Status.READY, Ownership.CONSOLE, false)), null, null),
					ready.differences(), null)));
		assertThat(page()).contains("class=\"badge badge-LATER\"", "<strong>Later</strong>")
			.doesNotContain("Not attached");
	}

	@Test
	void thePictureFollowsARun() {
		given(this.history.running()).willReturn(Optional.of(Given.ID));
		given(this.history.find(Given.ID)).willReturn(Optional.of(Given.run(RunState.RUNNING)));
		RoleState attaching = Given.role(Status.DRIFTED, Ownership.CONSOLE, drift(Status.DRIFTED));
		given(this.roles.status(any(Duration.class))).willReturn(Given.state(new RoleState(attaching.blueprint(),
				attaching.arn(), attaching.status(), attaching.ownership(), null, false, null, null,
				new RoleResources(List.of(Given.policy(Status.READY, Ownership.CONSOLE, false)), null, null),
				attaching.differences(), null)));
		assertThat(page()).contains("class=\"arrow RUNNING\"", "class=\"role-link RUNNING\"")
			.doesNotContain("Not attached");
	}

	@Test
	void neverOffersToRepairWhatCannotBeRead() {
		given(this.roles.status(any(Duration.class))).willReturn(Given.state(Given.role(Status.UNKNOWN, Ownership.NONE),
				Given.role(Status.DRIFTED, Ownership.CONSOLE, drift(Status.DRIFTED))));
		assertThat(page()).doesNotContain("Review repair")
			.contains("Copy the policy to ask for", "iam:ListRolePolicies");
	}

	@Test
	void offersNoSecondRunWhileOneWorks() {
		given(this.history.running()).willReturn(Optional.of(Given.ID));
		given(this.history.find(Given.ID)).willReturn(Optional.of(Given.run(RunState.RUNNING)));
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.MISSING, Ownership.NONE)));
		assertThat(page()).contains("href=\"/runs/" + Given.ID + "\"", "Watch")
			.doesNotContain("Create workshop roles", "Create this role");
	}

	/** Its policies are attached one after the other. */
	@Test
	void aRoleThatARunWorksOnHasNotDrifted() {
		given(this.history.running()).willReturn(Optional.of(Given.ID));
		given(this.history.find(Given.ID)).willReturn(Optional.of(Given.run(RunState.RUNNING)));
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.DRIFTED, Ownership.CONSOLE, drift(Status.DRIFTED))));
		assertThat(page()).contains("1 in progress", "class=\"row RUNNING\"").doesNotContain("Drifted: breaks the lab");
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.DRIFTED, Ownership.FOREIGN, drift(Status.DRIFTED))));
		assertThat(page()).as("this run does not adopt").contains("class=\"row BLOCKED\"");
	}

	@Test
	void findsRolesByTextAndStateWithoutAScript() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
		assertThat(page("/?q=READ")).contains("id=\"role-Reader\"");
		assertThat(page("/?q=nothing")).contains("No role matches.").doesNotContain("id=\"role-Reader\"");
		assertThat(page("/?state=MISSING")).contains("No role matches.");
	}

	@Test
	void aRoleHasAPageOfItsOwn() {
		given(this.roles.status("Reader"))
			.willReturn(Given.role(Status.DRIFTED, Ownership.CONSOLE, drift(Status.DRIFTED)));
		assertThat(page("/roles/Reader")).contains("<title>Reader", "Drifted: breaks the lab", "Repair this role",
				"The policy Read-Queue exists but is not attached to the role.");
		given(this.roles.status("Nobody")).willThrow(new UnknownRoleException("Nobody"));
		assertThat(this.mvc.get().uri("/roles/Nobody")).hasStatus(404);
	}

	private String hero(RoleState... states) {
		given(this.roles.status(any(Duration.class))).willReturn(Given.state(states));
		String page = page();
		int start = page.indexOf("id=\"state\"");
		return page.substring(page.indexOf('>', start) + 1, page.indexOf('<', start));
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
				"Allowed by a wildcard that also matches actions the lab does not need: s3:*.");
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
				"The role can do everything the lab needs, and more");
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
		return page("/");
	}

	private String page(String path) {
		byte[] page = this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray();
		return new String(page, StandardCharsets.UTF_8);
	}

}
