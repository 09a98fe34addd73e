package dev.workshoproles.web.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

@PageSlice
class RunPageControllerTests {

	private static final String RUN = "/runs/" + Given.ID;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private RoleService roles;

	@Autowired
	private RunHistory history;

	@Autowired
	private ClassEnd end;

	@BeforeEach
	void answer() {
		given(this.account.target()).willReturn(Given.TARGET);
	}

	@Test
	void aRunningRunIsFollowed() {
		given(this.history.find(Given.ID)).willReturn(Optional.of(Given.run(RunState.RUNNING)));
		assertThat(this.mvc.get().uri(RUN)).hasStatusOk()
			.bodyText()
			.contains("http-equiv=\"refresh\"", "sse-connect=\"/api/v1/runs/" + Given.ID + "/events\"");
		assertThat(this.mvc.get().uri(RUN + "/progress")).hasStatusOk();
	}

	@Test
	void aRunThatEndedIsNot() {
		given(this.history.find(Given.ID)).willReturn(Optional.of(Given.run(RunState.SUCCEEDED)));
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
		assertThat(this.mvc.get().uri(RUN)).bodyText().doesNotContain("refresh", "sse-connect", "htmx");
		assertThat(this.mvc.get().uri(RUN + "/progress")).hasStatus(286);
	}

	@Test
	void aRunThatMadeTheRolesReadyEndsWithTheirArns() {
		given(this.history.find(Given.ID))
			.willReturn(Optional.of(Given.run(RunState.SUCCEEDED, StepState.SUCCEEDED, null)));
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
		assertThat(this.mvc.get().uri(RUN)).bodyText()
			.contains("<title>Reader ready · Workshop Roles Console</title>", "/images/favicon-done",
					"data-copy=\"arn:aws:iam::123456789012:role/Reader\"", "Checked in the account");
		given(this.roles.status(any(Duration.class))).willThrow(new AccountException(Given.EXPIRED, null));
		assertThat(this.mvc.get().uri(RUN)).as("the run is shown without them")
			.hasStatusOk()
			.bodyText()
			.contains("<h1 id=\"heading\">Reader ready</h1>")
			.doesNotContain("role/Reader");
	}

	@Test
	void whatWasMadeLongAgoCanBeUsed() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
		given(this.history.find(Given.ID))
			.willReturn(Optional.of(Given.run(RunState.SUCCEEDED, StepState.SUCCEEDED, null)));
		assertThat(this.mvc.get().uri(RUN)).bodyText()
			.contains("class=\"light light-green\"", "Usable now")
			.doesNotContain("data-left");
		given(this.history.find(Given.ID)).willReturn(Optional.of(Given.run(RunState.SUCCEEDED)));
		assertThat(this.mvc.get().uri(RUN)).as("nothing was made").bodyText().doesNotContain("class=\"light");
	}

	@Test
	void whatWasJustMadeCanBeUsedLater() {
		given(this.roles.status(any(Duration.class)))
			.willReturn(Given.state(Given.role(Status.READY, Ownership.CONSOLE)));
		Run run = Given.run(RunState.SUCCEEDED, StepState.SUCCEEDED, null);
		Instant now = Instant.now();
		given(this.history.find(Given.ID)).willReturn(Optional.of(new Run(run.id(), run.accountId(), run.callerArn(),
				run.request(), run.state(), run.startedAt(), run.endedAt(),
				List.of(new RunStep(1, run.steps().get(0).step(), StepState.SUCCEEDED, 1, now, now, null)), List.of(),
				List.of(), List.of(), null)));
		assertThat(this.mvc.get().uri(RUN)).bodyText()
			.containsPattern("class=\"light\" data-left=\"([1-9]|10)\"")
			.containsPattern("data-green=\"Usable now[^\"]*\">Usable from \\d")
			.doesNotContain("light-green");
	}

	@Test
	void aRunInProgressSaysSoInTitleAndIcon() {
		given(this.history.find(Given.ID))
			.willReturn(Optional.of(Given.run(RunState.RUNNING, StepState.RUNNING, null)));
		assertThat(this.mvc.get().uri(RUN)).bodyText()
			.contains("<title>Creating 1 role and 1 policy: 0 of 3 · Workshop Roles Console</title>",
					"/images/favicon-running", "data-elapsed");
	}

	@Test
	void oneCauseIsSaidOnceWithThePolicyToAskFor() {
		AccountError denied = new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "AttachRolePolicy",
				"iam:AttachRolePolicy", "not authorized");
		given(this.history.find(Given.ID))
			.willReturn(Optional.of(Given.run(RunState.FAILED, StepState.FAILED, denied)));
		assertThat(this.mvc.get().uri(RUN)).bodyText()
			.containsOnlyOnce("AttachRolePolicy was denied")
			.contains("(3 steps)", "&quot;iam:AttachRolePolicy&quot;", "iam:PolicyARN", "Try again",
					"Create 1 role and 1 policy: not done")
			.doesNotContain("iam:CreateRole");
	}

	/** A policy for the caller would not help. */
	@Test
	void oneRefusalIsExplainedOnceForAllItsSteps() {
		String policy = "arn:aws:organizations::1:policy/o-1/service_control_policy/p-1";
		Run run = Given.run(RunState.FAILED, StepState.FAILED, null);
		List<RunStep> steps = run.steps()
			.stream()
			.map((step) -> new RunStep(step.position(), step.step(), step.state(), 1, step.startedAt(), step.endedAt(),
					new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "CreateRole", "iam:CreateRole",
							"User: arn:aws:iam::123456789012:user/lan is not authorized to perform: iam:CreateRole on "
									+ "resource: arn:aws:iam::123456789012:role/R" + step.position()
									+ " with an explicit deny in a service control policy: " + policy)))
			.toList();
		given(this.history.find(Given.ID))
			.willReturn(Optional.of(new Run(run.id(), run.accountId(), run.callerArn(), run.request(), run.state(),
					run.startedAt(), run.endedAt(), steps, List.of(), List.of(), List.of(), null)));
		assertThat(this.mvc.get().uri(RUN)).bodyText()
			.containsOnlyOnce("CreateRole was denied: a service control policy of the organisation does not allow")
			.contains("(3 steps)", "--console.permissions-boundary=NAME", "--console.path=/PATH/",
					"AWS refuses arn:aws:iam::123456789012:user/lan the action iam:CreateRole on "
							+ "arn:aws:iam::123456789012:role/R1, arn:aws:iam::123456789012:role/R2, "
							+ "arn:aws:iam::123456789012:role/R3 because of a service control policy of the "
							+ "organisation (" + policy + ")")
			.doesNotContain("The policy to ask for");
	}

	@Test
	void anInterruptedRunCanBeFinished() {
		given(this.history.find(Given.ID)).willReturn(Optional.of(Given.run(RunState.INTERRUPTED)));
		assertThat(this.mvc.get().uri(RUN)).bodyText().contains("Finish", "value=\"APPLY\"");
	}

	@Test
	void anInterruptedRunIsNotFinishedOnceTheClassIsOver() {
		given(this.end.isOver()).willReturn(true);
		given(this.history.find(Given.ID)).willReturn(Optional.of(Given.run(RunState.INTERRUPTED)));
		assertThat(this.mvc.get().uri(RUN)).hasStatusOk().bodyText().doesNotContain("value=\"APPLY\"");
	}

	@Test
	void aKeptDocumentIsADownload() {
		given(this.history.kept(Given.ID, 2))
			.willReturn(Optional.of(new KeptDocument(2, "step", "{\"a\":\"ő\"}", Instant.now())));
		assertThat(this.mvc.get().uri(RUN + "/kept/2")).hasStatusOk()
			.hasContentType(MediaType.APPLICATION_JSON)
			.hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"2-step.json\"")
			.bodyText()
			.isEqualTo("{\"a\":\"ő\"}");
		assertThat(this.mvc.get().uri(RUN + "/kept/3")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aRunThatNobodyKnowsIsMissed() {
		given(this.history.find("none")).willReturn(Optional.empty());
		assertThat(this.mvc.get().uri("/runs/none")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("<title>There is no such run · Workshop Roles Console</title>");
		assertThat(this.mvc.get().uri("/runs/none/progress")).as("an open page says so too")
			.hasStatus(HttpStatus.NOT_FOUND)
			.hasHeader("HX-Refresh", "true");
	}

	@Test
	void whileNobodyKnowsTheAccountTheHistorySaysSo() {
		given(this.history.count()).willThrow(new AccountException(
				new AccountError(Kind.NO_CREDENTIALS, "NoCredentials", "GetCallerIdentity", null, "none"), null));
		assertThat(this.mvc.get().uri("/runs")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
			.bodyText()
			.contains("found no AWS credentials");
	}

	@Test
	void aRunThatEndedBecauseSomebodyElseSignedInSaysSo() {
		Run run = Given.run(RunState.INTERRUPTED);
		AccountError changed = new AccountError(Kind.CALLER_CHANGED, "CallerChanged", "GetCallerIdentity", null,
				"arn:aws:iam::123456789012:user/lan → arn:aws:iam::210987654321:user/lan");
		given(this.history.find(Given.ID))
			.willReturn(Optional.of(new Run(run.id(), run.accountId(), run.callerArn(), run.request(), run.state(),
					run.startedAt(), run.endedAt(), run.steps(), run.blocked(), run.left(), run.kept(), changed)));
		assertThat(this.mvc.get().uri(RUN)).bodyText()
			.contains("The AWS identity has changed", "210987654321", "Once the cause below is fixed")
			.doesNotContain("The console was stopped");
	}

	@Test
	void theHistoryHasPages() {
		RunSummary run = new RunSummary(Given.ID, "123456789012", "arn", Given.APPLY, RunState.FAILED, Instant.EPOCH,
				Instant.EPOCH.plusMillis(1500));
		given(this.history.count()).willReturn(41L);
		given(this.history.page(1, 20)).willReturn(Collections.nCopies(20, run));
		given(this.history.steps(Collections.nCopies(20, Given.ID)))
			.willReturn(Map.of(Given.ID, Given.run(RunState.FAILED, StepState.SUCCEEDED, null).steps()));
		given(this.history.keptBy(Collections.nCopies(20, Given.ID))).willReturn(Map.of(Given.ID, 2));
		assertThat(this.mvc.get().uri("/runs?page=1")).bodyText()
			.contains("Page 2 of 3", "/runs?page=0", "/runs?page=2", "1.5 s", "Partly done",
					"Create 1 role and 1 policy", "3 of 3", "<a href=\"/runs/" + Given.ID + "#kept\">2 documents</a>",
					"datetime=\"1970-01-01T00:00:00Z\"");
	}

	@Test
	void aPageBeyondTheHistoryIsItsLast() {
		given(this.history.count()).willReturn(1L);
		assertThat(this.mvc.get().uri("/runs?page=99")).hasStatusOk();
		assertThat(this.mvc.get().uri("/runs?page=-1")).hasStatusOk();
	}

}
