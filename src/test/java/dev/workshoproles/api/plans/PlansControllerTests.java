package dev.workshoproles.api.plans;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.Restoration.Kind;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.roles.plan.Untouched.Reason;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.StoredPlan;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ApiSlice
class PlansControllerTests {

	private static final PlanRequest REQUEST = new PlanRequest(Action.REMOVE, List.of("Reader"), true, false);

	private static final StoredPlan PLAN = new StoredPlan("p1", Samples.NOW,
			new Plan(REQUEST, Samples.CALLER, List.of(), List.of(),
					List.of(Untouched.of(ResourceType.POLICY, "Read-Queue", Reason.IN_USE, List.of("role/Other"))),
					ResourceScope.WIDE));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RunService runs;

	@Autowired
	private RunHistory history;

	@Autowired
	private Preflight preflight;

	@Test
	void makesAPlanThatRestores() {
		Restoration restoration = new Restoration("r1", 2, Kind.TRUST_POLICY, "Reader", "", "{}");
		given(this.history.restoration("r1", 2)).willReturn(Optional.of(restoration));
		given(this.runs.plan(PlanRequest.restoring(restoration, true))).willReturn(PLAN);
		assertThat(post("{\"action\":\"restore\",\"kept\":\"/api/v1/runs/r1/kept/2\",\"adopt\":true}")).hasStatus(201);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{'action':'restore'} | 400 | kept", "{'action':'restore','kept':'r1/2'} | 404 | ",
					"{'action':'restore','kept':'/api/v1/runs/r1/kept/3'} | 404 | ",
					"{'action':'restore','kept':'/api/v1/runs/r1/kept/2','roles':[]} | 400 | roles",
					"{'action':'restore','kept':'/api/v1/runs/r1/kept/2','others':false} | 400 | others",
					"{'action':'remove','kept':'/api/v1/runs/r1/kept/2'} | 400 | kept" })
	void restoresOnlyWhatWasKept(String body, int status, @Nullable String field) {
		MvcTestResult answer = post(body.strip().replace('\'', '"'));
		assertThat(answer).hasStatus(status);
		if (field != null) {
			assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
		}
	}

	private MvcTestResult post(String body) {
		return this.mvc.post().uri("/api/v1/plans").contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	@Test
	void makesAPlan() {
		given(this.runs.plan(REQUEST)).willReturn(PLAN);
		assertThat(this.mvc.post()
			.uri("/api/v1/plans")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"action\":\"remove\",\"roles\":[\"Reader\"],\"adopt\":true}")).hasStatus(201)
			.hasHeader("Location", "/api/v1/plans/p1")
			.bodyJson()
			.extractingPath("$.id")
			.isEqualTo("p1");
	}

	@Test
	void printsAPlan() {
		given(this.runs.findPlan("p1")).willReturn(Optional.of(PLAN));
		given(this.preflight.missing(PLAN.plan())).willReturn(Optional.of(List.of(new DeniedAction("iam:DeleteRole",
				List.of("arn:aws:iam::123456789012:role/Reader"), Refuser.PERMISSIONS_BOUNDARY, List.of(), false))));
		assertThat(this.mvc.get().uri("/api/v1/plans/p1").accept(MediaType.TEXT_PLAIN)).bodyText().isEqualTo("""
				Review removal. Nothing has happened yet.
				There is nothing to remove.

				What is kept
				  - The policy Read-Queue is kept, because it is in use elsewhere: role/Other.

				According to IAM, your credentials lack:
				  - iam:DeleteRole
				    Your permissions boundary does not allow iam:DeleteRole.
				Nothing has been changed yet. Ask whoever runs the account for these permissions first, or go on and
				do what is possible without them.
				""");
	}

	@Test
	void printsWhatKeepsARunFromBeginningAndWhatHelps() {
		List<Step> steps = List.of(TestSteps.createRole("Reader", "{}"));
		Plan plan = new Plan(Samples.APPLY_ALL, Samples.CALLER, steps, List.of(), List.of(), ResourceScope.WIDE);
		given(this.runs.findPlan("p3")).willReturn(Optional.of(new StoredPlan("p3", Samples.NOW, plan)));
		given(this.preflight.missing(plan)).willReturn(
				Optional.of(List.of(new DeniedAction("iam:CreateRole", List.of("arn:aws:iam::123456789012:role/Reader"),
						Refuser.IDENTITY_POLICY, List.of("iam:PermissionsBoundary"), true))));
		assertThat(this.mvc.get().uri("/api/v1/plans/p3").accept(MediaType.TEXT_PLAIN)).bodyText().contains("""
				  - iam:CreateRole
				    Your own policies do not allow iam:CreateRole.
				    Your policies depend on iam:PermissionsBoundary, which the console does not send. Restart it
				    with: console.permissions-boundary
				No run begins with this plan unless "evenIfDenied":true is sent as well.
				""");
	}

	@Test
	void printsTheStepsOfAPlanAndHowToCarryItOut() {
		List<Step> steps = List.of(TestSteps.createPolicy("Read-Queue", "{}"), TestSteps.createRole("Reader", "{}"));
		given(this.runs.findPlan("p2")).willReturn(Optional.of(new StoredPlan("p2", Samples.NOW,
				new Plan(Samples.APPLY_ALL, Samples.CALLER, steps, List.of(), List.of(), ResourceScope.WIDE))));
		assertThat(this.mvc.get().uri("/api/v1/plans/p2").accept(MediaType.TEXT_PLAIN)).bodyText().isEqualTo("""
				Review changes. Nothing has happened yet.

				1  Create the policy Read-Queue
				2  Create the role Reader

				To carry out exactly this plan: POST /api/v1/runs {"planId":"p2"}
				""");
	}

	@Test
	void showsAPlan() {
		given(this.runs.findPlan("p1")).willReturn(Optional.of(PLAN));
		given(this.preflight.missing(PLAN.plan())).willReturn(Optional.of(List.of(new DeniedAction("iam:DeleteRole",
				List.of("arn:aws:iam::123456789012:role/Reader"), Refuser.PERMISSIONS_BOUNDARY, List.of(), true))));
		assertThat(this.mvc.get().uri("/api/v1/plans/p1")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{
					"id": "p1", "createdAt": "2026-11-24T08:15:30Z", "action": "remove", "roles": ["Reader"],
					"adopt": true, "others": false, "applyable": false, "missing": ["iam:DeleteRole"],
					"denied": [{"action": "iam:DeleteRole", "resources": ["arn:aws:iam::123456789012:role/Reader"],
						"refusedBy": "PERMISSIONS_BOUNDARY", "certain": true}],
					"steps": [], "blocked": [],
					"left": [{"type": "POLICY", "name": "Read-Queue", "reason": "IN_USE", "details": ["role/Other"]}]
				}
				""").extractingPath("$.left[0].message").asString().contains("Read-Queue", "role/Other");
	}

	@Test
	void saysWhichBoundaryIsMissingAndWhatToDo() {
		String boundary = "arn:aws:iam::123456789012:policy/limit";
		Plan plan = new Plan(Samples.APPLY_ALL, Samples.CALLER, List.of(),
				List.of(Untouched.of(ResourceType.ROLE, "Reader", Reason.BOUNDARY_POLICY_MISSING, List.of(boundary))),
				List.of(), ResourceScope.WIDE);
		given(this.runs.findPlan("p4")).willReturn(Optional.of(new StoredPlan("p4", Samples.NOW, plan)));
		assertThat(this.mvc.get().uri("/api/v1/plans/p4")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{
					"applyable": false, "steps": [],
					"blocked": [{"type": "ROLE", "name": "Reader", "reason": "BOUNDARY_POLICY_MISSING",
						"details": ["arn:aws:iam::123456789012:policy/limit"],
						"message": "The role Reader needs the permissions boundary \
				arn:aws:iam::123456789012:policy/limit, but there is no such policy. Create it, or set \
				console.permissions-boundary to the right one."}]
				}
				""");
	}

	@Test
	void saysNothingOfPermissionsThatIamDoesNotTell() {
		given(this.runs.findPlan("p1")).willReturn(Optional.of(PLAN));
		given(this.preflight.missing(PLAN.plan())).willReturn(Optional.empty());
		assertThat(this.mvc.get().uri("/api/v1/plans/p1")).bodyJson()
			.doesNotHavePath("$.missing")
			.doesNotHavePath("$.denied");
	}

	@Test
	void knowsNoOtherPlans() {
		assertProblem(this.mvc.get().uri("/api/v1/plans/p2").exchange(), 404, "unknown-plan");
	}

	@Test
	void takesNoPlanId() {
		assertProblem(this.mvc.post()
			.uri("/api/v1/plans")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"planId\":\"p1\"}")
			.exchange(), 400, "invalid-body", "field", "planId");
	}

}
