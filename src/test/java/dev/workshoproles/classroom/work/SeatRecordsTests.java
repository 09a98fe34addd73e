package dev.workshoproles.classroom.work;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.classroom.work.SeatRecord.Failure;
import dev.workshoproles.classroom.work.SeatRecord.Thing;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.roles.plan.Untouched.Reason;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.Scope;
import dev.workshoproles.runs.journal.StepState;

import static org.assertj.core.api.Assertions.assertThat;

class SeatRecordsTests {

	private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

	private static final Scope PLACE = new Scope("123456789012", "s01-");

	private static final Step ROLE = TestSteps.createRole("s01-Reader", "{}");

	private static final Step POLICY = TestSteps.createPolicy("s01-Read", "{}");

	private static final Step ATTACH = new RoleStep.AttachRolePolicy("s01-Reader", "arn:aws:iam::aws:policy/Read",
			Set.of());

	private static final AccountError QUOTA = new AccountError(Kind.REFUSED, "LimitExceeded", "CreateRole", null,
			"Cannot exceed quota for RolesPerAccount: 1000");

	private static final Thing READER = new Thing(ResourceType.ROLE, "s01-Reader");

	private static final Thing READ = new Thing(ResourceType.POLICY, "s01-Read");

	@Test
	void aRunMakesWhatItCreates() {
		SeatRecord record = record(done(), run(RunState.SUCCEEDED, step(ROLE, StepState.SUCCEEDED),
				step(POLICY, StepState.SUCCEEDED), step(ATTACH, StepState.SUCCEEDED)));
		assertThat(record.made()).containsExactly(READER, READ);
		assertThat(record.changed()).isEmpty();
		assertThat(record.removed()).isEmpty();
		assertThat(record.failures()).isEmpty();
		assertThat(record)
			.extracting(SeatRecord::seat, SeatRecord::namePrefix, SeatRecord::accountId, SeatRecord::state)
			.containsExactly("seat-01", "s01-", "123456789012", WorkState.DONE);
	}

	@Test
	void whatIsAttachedToWhatWasThereIsAChange() {
		assertThat(record(done(), run(RunState.SUCCEEDED, step(ATTACH, StepState.SUCCEEDED))).changed())
			.containsExactly(READER);
	}

	@Test
	void anInterruptedRunAndTheNextMakeItTogether() {
		SeatRecord record = record(done(),
				run(RunState.INTERRUPTED, step(POLICY, StepState.SUCCEEDED), step(ROLE, StepState.SKIPPED)),
				run(RunState.SUCCEEDED, step(ROLE, StepState.SUCCEEDED)));
		assertThat(record.made()).containsExactlyInAnyOrder(READ, READER);
	}

	@Test
	void whatWasInterruptedIsMadeIfTheNextRunFindsItThere() {
		assertThat(record(done(), run(RunState.INTERRUPTED, step(ROLE, StepState.INTERRUPTED)), run(RunState.SUCCEEDED))
			.made()).containsExactly(READER);
		assertThat(record(done(), run(RunState.INTERRUPTED, step(ROLE, StepState.INTERRUPTED)),
				run(RunState.FAILED, failed(ROLE)))
			.made()).isEmpty();
	}

	@Test
	void tellsWhatFailedAtLast() {
		WorkCause cause = WorkCause.of(QUOTA);
		SeatRecord record = record(work(WorkState.FAILED, cause), run(RunState.INTERRUPTED, failed(POLICY)),
				run(RunState.FAILED, step(POLICY, StepState.SUCCEEDED), failed(ROLE)));
		assertThat(record.made()).containsExactly(READ);
		assertThat(record.failures()).containsExactly(new Failure(ROLE.id(), QUOTA));
		assertThat(record.cause()).isEqualTo(cause);
	}

	@Test
	void tellsWhatIsLeftAndWhy() {
		Untouched foreign = Untouched.of(ResourceType.ROLE, "s01-Reader", Reason.FOREIGN, List.of());
		Untouched used = Untouched.of(ResourceType.POLICY, "s01-Read", Reason.IN_USE, List.of("Other"));
		assertThat(
				record(done(),
						new Run("run", PLACE.accountId(), "arn", request(), RunState.SUCCEEDED, NOW, NOW, List.of(),
								List.of(foreign), List.of(used), List.of(), null))
					.left())
			.containsExactly(used, foreign);
		assertThat(record(work(WorkState.FAILED, WorkCause.blocked(List.of(foreign)))).left()).containsExactly(foreign);
	}

	private static SeatRecord record(SeatWork work, Run... runs) {
		return SeatRecords.of(PLACE, work, List.of(runs));
	}

	private static SeatWork done() {
		return work(WorkState.DONE, null);
	}

	private static SeatWork work(WorkState state, @Nullable WorkCause cause) {
		return new SeatWork("act", "seat-01", state, List.of(), "replica", NOW, NOW, cause);
	}

	private static Run run(RunState state, RunStep... steps) {
		return new Run("run", PLACE.accountId(), "arn", request(), state, NOW, NOW, List.of(steps), List.of(),
				List.of(), List.of(), null);
	}

	private static PlanRequest request() {
		return new PlanRequest(Action.APPLY, List.of(), false, false);
	}

	private static RunStep step(Step step, StepState state) {
		return new RunStep(1, step, state, 1, NOW, NOW, null);
	}

	private static RunStep failed(Step step) {
		return new RunStep(1, step, StepState.FAILED, 1, NOW, NOW, QUOTA);
	}

}
