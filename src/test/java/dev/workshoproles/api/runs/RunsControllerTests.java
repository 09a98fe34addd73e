package dev.workshoproles.api.runs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.runs.PlanDeniedException;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.runs.journal.StoredPlan;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

@ApiSlice
class RunsControllerTests {

	private static final String LOCATION = "/api/v1/runs/" + Samples.RUN;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RunService runs;

	@Autowired
	private RunHistory history;

	@Test
	void startsARun() {
		given(this.runs.start(any(), any())).willReturn(Samples.run(RunState.RUNNING));
		assertThat(post("{\"action\":\"remove\",\"roles\":[\"Reader\"],\"adopt\":true,\"others\":true}")).hasStatus(202)
			.hasHeader("Location", LOCATION)
			.doesNotContainHeader("Preference-Applied");
		verify(this.runs).start(RunRequest.of(new PlanRequest(Action.REMOVE, List.of("Reader"), true, true)), null);
	}

	@Test
	void carriesOutAPlanForAKey() {
		given(this.runs.start(any(), any())).willReturn(Samples.run(RunState.RUNNING));
		assertThat(post("{\"planId\":\"p1\"}", "Idempotency-Key", "k-1")).hasStatus(202);
		verify(this.runs).start(RunRequest.ofPlan("p1"), "k-1");
	}

	@Test
	void beginsNoPlanThatIamWouldDenyUnlessAsked() {
		Plan plan = new Plan(Samples.APPLY_ALL, Samples.CALLER, List.of(TestSteps.createRole("Reader", "{}")),
				List.of(), List.of(), ResourceScope.WIDE);
		given(this.runs.start(RunRequest.ofPlan("p1"), null)).willThrow(new PlanDeniedException(
				new StoredPlan("p1", Samples.NOW, plan), List.of(new DeniedAction("iam:CreateRole", List.of("arn:role"),
						Refuser.IDENTITY_POLICY, List.of("iam:PermissionsBoundary"), true))));
		assertProblem(post("{\"planId\":\"p1\"}"), 502, "plan-denied", "plan", "/api/v1/plans/p1");
		assertThat(post("{\"planId\":\"p1\"}")).bodyJson().isLenientlyEqualTo("""
				{"denied": [{"action": "iam:CreateRole", "resources": ["arn:role"], "refusedBy": "IDENTITY_POLICY",
					"conditions": ["iam:PermissionsBoundary"], "settings": ["console.permissions-boundary"],
					"certain": true}]}
				""");
		given(this.runs.start(RunRequest.ofPlan("p1").evenIf(true), null)).willReturn(Samples.run(RunState.RUNNING));
		assertThat(post("{\"planId\":\"p1\",\"evenIfDenied\":true}")).hasStatus(202);
	}

	@Test
	void saysWhoRefusedAStepAndWhatHelps() {
		AccountError error = new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "CreateRole", "iam:CreateRole",
				"User: arn:aws:iam::123456789012:user/lan is not authorized to perform: iam:CreateRole on resource: "
						+ "arn:aws:iam::123456789012:role/Reader with an explicit deny in a service control policy");
		Run run = Samples.run(RunState.FAILED);
		given(this.history.find(Samples.RUN)).willReturn(Optional.of(new Run(run.id(), run.accountId(), run.callerArn(),
				run.request(), run.state(), run.startedAt(), run.endedAt(), List.of(new RunStep(1,
						TestSteps.createRole("Reader", "{}"), StepState.FAILED, 1, Samples.NOW, Samples.NOW, error)),
				List.of(), List.of(), List.of(), null)));
		assertThat(this.mvc.get().uri(LOCATION)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"steps": [{"error": {"code": "AccessDenied", "permission": "iam:CreateRole",
						"refusedBy": "SERVICE_CONTROL_POLICY",
						"settings": ["console.permissions-boundary", "console.path", "console.tags.KEY"]}}]}
					""")
			.extractingPath("$.steps[0].error.ask")
			.asString()
			.startsWith("AWS refuses " + "arn:aws:iam::123456789012:user/lan the action iam:CreateRole on "
					+ "arn:aws:iam::123456789012:role/Reader because of a service control policy");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			wait=7                     | 7
			respond-async, wait=7      | 7
			WAIT = "7"; foo=bar        | 7
			wait=7, wait=8             | 7
			wait=86400                 | 60
			wait=0                     | 0
			""")
	void waitsAsLongAsIsPreferred(String prefer, int seconds) {
		given(this.runs.start(any(), any())).willReturn(Samples.run(RunState.RUNNING));
		given(this.history.await(Samples.RUN, Duration.ofSeconds(seconds)))
			.willReturn(Optional.of(Samples.run(RunState.FAILED)));
		assertThat(post("{\"action\":\"apply\"}", "Prefer", prefer)).hasStatus(200)
			.hasHeader("Preference-Applied", "wait=" + seconds)
			.hasHeader("Location", LOCATION)
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("FAILED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "respond-async", "wait", "wait=", "wait=-1", "wait=soon", "await=5", "wait=99999999999" })
	void ignoresWhatItDoesNotUnderstand(String prefer) {
		given(this.runs.start(any(), any())).willReturn(Samples.run(RunState.RUNNING));
		assertThat(post("{\"action\":\"apply\"}", "Prefer", prefer)).hasStatus(202);
		verifyNoInteractions(this.history);
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "with space", "ü" })
	void refusesKeysThatCannotBeStored(String key) {
		assertProblem(post("{\"action\":\"apply\"}", "Idempotency-Key", key), 400, "invalid-parameter", "field",
				"Idempotency-Key");
		assertProblem(post("{\"action\":\"apply\"}", "Idempotency-Key", "k".repeat(256)), 400, "invalid-parameter");
		verifyNoInteractions(this.runs);
	}

	@Test
	void tellsHowARunStands() {
		given(this.history.find(Samples.RUN)).willReturn(Optional.of(Samples.run(RunState.INTERRUPTED)));
		assertThat(this.mvc.get().uri(LOCATION)).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{
								"id": "5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11", "action": "apply", "state": "INTERRUPTED",
								"startedAt": "2026-11-24T08:15:30Z", "endedAt": "2026-11-24T08:15:30Z", "accountId": "123456789012",
								"callerArn": "arn:aws:iam::123456789012:user/lan",
								"request": {"action": "apply", "roles": [], "adopt": false, "others": false},
								"steps": [], "left": [],
								"blocked": [{"type": "ROLE", "name": "Reader", "reason": "FOREIGN", "details": [],
									"message": "The role Reader was made by hand or by another tool. The console does not touch it."}],
								"kept": [{"number": 1, "step": "DeleteRolePolicy/Reader/by hand", "keptAt": "2026-11-24T08:15:30Z",
									"href": "/api/v1/runs/5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11/kept/1"}],
								"finish": {"method": "POST", "href": "/api/v1/runs",
									"body": {"action": "apply", "roles": [], "adopt": false, "others": false},
									"message": "This run was interrupted. Repeat the same request to finish it."}
							}
							""");
	}

	@Test
	void printsHowARunStands() {
		given(this.history.find(Samples.RUN)).willReturn(Optional.of(Samples.run(RunState.INTERRUPTED)));
		assertThat(this.mvc.get().uri(LOCATION).accept(MediaType.TEXT_PLAIN)).bodyText().isEqualTo("""
				Run 5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11: Interrupted
				There was nothing to do.

				Blocked
				  - The role Reader was made by hand or by another tool. The console does not touch it.

				Kept documents
				  - /api/v1/runs/5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11/kept/1

				This run was interrupted. Repeat the same request to finish it.
				""");
	}

	@Test
	void printsEachCauseOfAFailureOnceWithWhatToDo() {
		given(this.runs.start(any(), any())).willReturn(Samples.run(RunState.RUNNING));
		given(this.history.await(any(), any())).willReturn(Optional.of(failed()));
		assertThat(post("{\"action\":\"apply\"}", "Prefer", "wait=9", "Accept", "text/plain")).hasStatus(200)
			.bodyText()
			.isEqualTo("""
					Run 5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11: Partly done

					Done      Create the policy Read-Queue
					Failed    Create the role Reader (3 attempts)
					Failed    Create the role Writer
					Not done  Attach the policy Read-Queue to the role Reader

					  - GetRole was denied: the caller lacks the permission iam:GetRole.
					    What to do: Ask whoever runs the account to allow iam:GetRole, or sign in as somebody who has
					    it. An organisation’s policy or a permissions boundary can deny it too.
					    AWS does not say whether a condition is the reason. If the account demands one of these, restart
					    the console with it: console.permissions-boundary, console.path, console.tags.KEY
					    What to send to whoever runs the account: AWS refuses arn:aws:iam::123456789012:user/lan the
					    action iam:GetRole on *. Please allow it, or tell me which policy forbids it and what it
					    demands.
					    Original message: User lan is not authorized
					""");
		assertThat(post("{\"action\":\"apply\"}", "Accept", "text/plain")).hasStatus(202)
			.bodyText()
			.contains("Run 5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11: Running", "GET " + LOCATION);
	}

	private static Run failed() {
		return run(RunState.FAILED, step(TestSteps.createPolicy("Read-Queue", "{}"), StepState.SUCCEEDED, 1),
				step(TestSteps.createRole("Reader", "{}"), StepState.FAILED, 3),
				new RunStep(3, TestSteps.createRole("Writer", "{}"), StepState.FAILED, 1, Samples.NOW, Samples.NOW,
						new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "GetRole", "iam:GetRole",
								"User lan is not authorized to read Writer")),
				step(new RoleStep.AttachRolePolicy("Reader", "arn:aws:iam::123456789012:policy/Read-Queue", Set.of()),
						StepState.SKIPPED, 0));
	}

	private static Run run(RunState state, RunStep... steps) {
		Run run = Samples.run(state);
		return new Run(run.id(), run.accountId(), run.callerArn(), run.request(), run.state(), run.startedAt(),
				run.endedAt(), List.of(steps), List.of(), List.of(), List.of(), null);
	}

	private static RunStep step(Step step, StepState state, int attempts) {
		return new RunStep(1, step, state, attempts, Samples.NOW, Samples.NOW,
				(state == StepState.FAILED) ? Samples.DENIED : null);
	}

	@Test
	void tellsFromWhenItCanBeUsed() {
		given(this.history.find(Samples.RUN)).willReturn(
				Optional.of(run(RunState.FAILED, step(TestSteps.createRole("Reader", "{}"), StepState.SUCCEEDED, 1))));
		assertThat(this.mvc.get().uri(LOCATION)).bodyJson()
			.extractingPath("$.usableFrom")
			.isEqualTo("2026-11-24T08:15:40Z");
	}

	@Test
	void pagesTheHistory() {
		given(this.history.count()).willReturn(41L);
		given(this.history.page(2, 20)).willReturn(List.of(new RunSummary(Samples.RUN, "123456789012", "arn",
				Samples.APPLY_ALL, RunState.RUNNING, Samples.NOW, null)));
		assertThat(this.mvc.get().uri("/api/v1/runs?page=2")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{
					"page": 2, "size": 20, "total": 41,
					"runs": [{
						"id": "5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11", "action": "apply", "state": "RUNNING",
						"startedAt": "2026-11-24T08:15:30Z", "accountId": "123456789012", "callerArn": "arn",
						"request": {"action": "apply", "roles": [], "adopt": false, "others": false},
						"href": "/api/v1/runs/5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11"
					}]
				}
				""");
	}

	@ParameterizedTest
	@CsvSource({ "page=-1,page", "page=1000000,page", "page=x,page", "page=,page", "size=0,size", "size=101,size",
			"size=,size" })
	void refusesPagesThatCannotBe(String query, String field) {
		given(this.history.page(anyInt(), eq(20))).willReturn(List.of());
		MvcTestResult answer = this.mvc.get().uri("/api/v1/runs?" + query).exchange();
		assertProblem(answer, 400, "invalid-parameter", "field", field);
	}

	@Test
	void saysThatNobodyKnowsWhoseHistoryToShow() {
		given(this.history.count()).willThrow(new AccountException(
				new AccountError(Kind.NO_CREDENTIALS, "NoCredentials", "GetCallerIdentity", null, "none"), null));
		assertProblem(this.mvc.get().uri("/api/v1/runs").exchange(), 503, "credentials", "code", "NoCredentials");
	}

	@Test
	void saysThatARunEndedBecauseSomebodyElseSignedIn() {
		Run run = Samples.run(RunState.INTERRUPTED);
		AccountError changed = new AccountError(Kind.CALLER_CHANGED, "CallerChanged", "GetCallerIdentity", null,
				"arn:aws:iam::123456789012:user/lan → arn:aws:iam::210987654321:user/lan");
		given(this.history.find(Samples.RUN))
			.willReturn(Optional.of(new Run(run.id(), run.accountId(), run.callerArn(), run.request(), run.state(),
					run.startedAt(), run.endedAt(), run.steps(), run.blocked(), run.left(), run.kept(), changed)));
		assertThat(this.mvc.get().uri("/api/v1/runs/" + Samples.RUN)).bodyJson()
			.extractingPath("$.error.message")
			.asString()
			.startsWith("The AWS identity has changed")
			.contains("210987654321");
	}

	@Test
	void knowsNoOtherRuns() {
		assertProblem(this.mvc.get().uri("/api/v1/runs/other").exchange(), 404, "unknown-run");
	}

	private MvcTestResult post(String body, String... header) {
		MockMvcRequestBuilder request = this.mvc.post()
			.uri("/api/v1/runs")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
		for (int name = 0; name < header.length; name += 2) {
			request = request.header(header[name], header[name + 1]);
		}
		return request.exchange();
	}

}
