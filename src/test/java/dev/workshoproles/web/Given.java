package dev.workshoproles.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.blueprint.Station;
import dev.workshoproles.blueprint.Station.Passage;
import dev.workshoproles.blueprint.TestPolicies;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleResources;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.runs.journal.StoredPlan;

/**
 * A workshop of one role, and what the layers below say of it.
 */
public final class Given {

	public static final Caller CALLER = new Caller("123456789012", "aws", "arn:aws:iam::123456789012:user/lan");

	public static final Target TARGET = new Target(TargetMode.AWS, CALLER, "us-east-1", null, null, false);

	public static final AccountError DENIED = new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "GetRole",
			"iam:GetRole", "User lan is not authorized");

	public static final AccountError EXPIRED = new AccountError(Kind.REJECTED_CREDENTIALS, "ExpiredToken", "GetRole",
			null, "The security token included in the request is expired");

	public static final CustomerPolicy POLICY = TestPolicies.wide("Read-Queue",
			PolicyDocument.parse(Drift.allowing("sqs:ReceiveMessage")),
			Map.of("sqs:ReceiveMessage", text("Takes orders.", "Lấy đơn hàng.")));

	public static final RoleBlueprint ROLE = TestRoles.trusting("Reader", "lambda.amazonaws.com",
			text("Reads the queue.", "Đọc hàng đợi."), List.of(POLICY));

	public static final Workshop WORKSHOP = new Workshop("lab", text("Lab", "Bài"), "",
			List.of(new Parameter("queue-arn", text("The queue of step 3", "Hàng đợi ở bước 3"), null)), List.of(ROLE),
			List.of(new Station("SQS", "Queue", null, new Passage(List.of("sqs:ReceiveMessage"), "Read-Queue", null)),
					new Station("Lambda", "Worker", "Reader",
							new Passage(List.of(), null, text("it needs nobody’s leave", "không cần ai cho phép"))),
					new Station("SNS", "Topic", null, null)),
			List.of(), "us-east-1", ResourceScope.WIDE);

	public static final PlanRequest APPLY = new PlanRequest(Action.APPLY, List.of(), false, false);

	public static final String ID = "5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11";

	private static final Instant NOW = Instant.parse("2026-11-24T08:15:30Z");

	private static final List<Step> STEPS = List.of(
			TestSteps.createPolicy("Read-Queue", Drift.allowing("sqs:ReceiveMessage")),
			TestSteps.createRole("Reader", ROLE.trustPolicy().json()),
			new RoleStep.AttachRolePolicy("Reader", CALLER.policyArn("Read-Queue"), Set.of()));

	private Given() {
	}

	static LocalizedText text(String english, String vietnamese) {
		return new LocalizedText(Map.of("en", english, "vi", vietnamese));
	}

	public static RoleState role(Status status, Ownership ownership, Difference... differences) {
		boolean there = status == Status.READY || status == Status.DRIFTED;
		return new RoleState(ROLE, there ? "arn:aws:iam::123456789012:role/Reader" : null, status, ownership, null,
				false, null, null,
				new RoleResources(List.of(policy(there ? Status.READY : Status.MISSING, Ownership.NONE, there)), null,
						null),
				List.of(differences), (status == Status.UNKNOWN) ? DENIED : null);
	}

	/** A role that is ready, and changed when IAM says so. */
	public static RoleState changedAt(@Nullable Instant time) {
		RoleState ready = role(Status.READY, Ownership.CONSOLE);
		return new RoleState(ROLE, ready.arn(), ready.status(), ready.ownership(), null, false, time, null,
				ready.resources(), List.of(), null);
	}

	/** A role whose trust policy has a placeholder that nobody has set. */
	public static RoleState needingAValue(Status status, Difference... differences) {
		RoleState state = role(status, Ownership.CONSOLE, differences);
		RoleBlueprint blueprint = TestRoles.trusting("Reader", "${queue-arn}", ROLE.purpose(), List.of(POLICY));
		return new RoleState(blueprint, state.arn(), status, state.ownership(), null, false, null, null,
				state.resources(), state.differences(), null);
	}

	public static PolicyState policy(Status status, Ownership ownership, boolean attached) {
		return new PolicyState(POLICY, CALLER.policyArn("Read-Queue"), status, ownership, null, attached, null,
				List.of(), (status == Status.UNKNOWN) ? DENIED : null);
	}

	public static WorkshopState state(RoleState... roles) {
		return new WorkshopState(CALLER, NOW, List.of(roles));
	}

	public static StoredPlan plan(PlanRequest request, Untouched... blocked) {
		return new StoredPlan(ID, NOW,
				new Plan(request, CALLER, List.of(), List.of(blocked), List.of(), ResourceScope.WIDE));
	}

	/** A plan for the whole workshop. */
	public static StoredPlan creating() {
		return new StoredPlan(ID, NOW, new Plan(APPLY, CALLER, STEPS, List.of(), List.of(), ResourceScope.WIDE));
	}

	/** A run of these steps, all of which stand the same. */
	public static Run run(RunState state, StepState steps, @Nullable AccountError error) {
		List<RunStep> run = new ArrayList<>();
		STEPS.forEach((step) -> run.add(new RunStep(run.size() + 1, step, steps, 1, NOW.plusMillis(200),
				(steps == StepState.RUNNING) ? null : NOW.plusMillis(1500), error)));
		return new Run(ID, CALLER.accountId(), CALLER.arn(), APPLY, state, NOW,
				state.isEnded() ? NOW.plusMillis(2000) : null, run, List.of(), List.of(), List.of(), null);
	}

	public static Run run(RunState state) {
		return new Run(ID, CALLER.accountId(), CALLER.arn(), APPLY, state, NOW, state.isEnded() ? NOW : null, List.of(),
				List.of(), List.of(), List.of(), null);
	}

}
