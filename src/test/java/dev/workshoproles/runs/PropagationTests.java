package dev.workshoproles.runs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipTags;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.web.Given;

import static org.assertj.core.api.Assertions.assertThat;

class PropagationTests {

	private static final Instant NOW = Instant.parse("2026-11-24T08:15:30Z");

	private static final Step ROLE = TestSteps.createRole("reader", "{}");

	private static final Step POLICY = TestSteps.createPolicy("Read-Queue", "{}");

	private static final Step OTHER = new RoleStep.AttachRolePolicy("Writer", "arn", Set.of());

	@Test
	void aRoleIsUsableTenSecondsAfterTheLastOfItsChanges() {
		RoleState role = changedAt(NOW.minusSeconds(9));
		assertThat(usableFrom(role)).contains(NOW.plusSeconds(1));
		assertThat(usableFrom(role, write(ROLE, NOW.minusSeconds(7)), write(POLICY, NOW.minusSeconds(5)),
				write(OTHER, NOW.minusSeconds(1))))
			.as("another role's do not count")
			.contains(NOW.plusSeconds(5));
		assertThat(usableFrom(changedAt(null), write(ROLE, NOW.minusSeconds(7)))).contains(NOW.plusSeconds(3));
	}

	@Test
	void whatChangedLongAgoIsKnownEverywhere() {
		assertThat(usableFrom(changedAt(NOW.minusSeconds(10)))).isEmpty();
		assertThat(usableFrom(changedAt(null))).isEmpty();
		assertThat(usableFrom(changedAt(null), write(OTHER, NOW))).isEmpty();
	}

	@Test
	void whatDoesNotExistIsNotUsable() {
		assertThat(usableFrom(Given.role(Status.MISSING, Ownership.NONE), write(ROLE, NOW))).isEmpty();
	}

	/** AWS's clock may be ahead of this computer's. */
	@Test
	void neverTakesLongerThanFromNow() {
		assertThat(usableFrom(changedAt(NOW.plusSeconds(300)))).contains(NOW.plusSeconds(10));
	}

	@Test
	void aRunIsUsableTenSecondsAfterItsLastWrite() {
		List<RunStep> steps = List.of(write(POLICY, NOW), write(ROLE, NOW.plusSeconds(2)),
				new RunStep(3, OTHER, StepState.FAILED, 1, NOW, NOW.plusSeconds(5), null));
		assertThat(Propagation.usableFrom(run(Action.APPLY, RunState.FAILED, steps))).contains(NOW.plusSeconds(12));
		assertThat(Propagation.usableFrom(run(Action.APPLY, RunState.RUNNING, steps))).isEmpty();
		assertThat(Propagation.usableFrom(run(Action.REMOVE, RunState.SUCCEEDED, steps))).isEmpty();
	}

	@Test
	void aRunThatFailedWithoutARoleHasNothingToUse() {
		List<RunStep> steps = List.of(write(POLICY, NOW));
		assertThat(Propagation.usableFrom(run(Action.APPLY, RunState.FAILED, steps))).isEmpty();
		assertThat(Propagation.usableFrom(run(Action.APPLY, RunState.SUCCEEDED, steps))).contains(NOW.plusSeconds(10));
	}

	@Test
	void anOwnerMakesNoDifferenceToWhatARoleMayDo() {
		Step adoption = new RoleStep.TagRole(ROLE.target(), Map.of(OwnershipTags.OWNER, "lab"), Set.of());
		assertThat(usableFrom(changedAt(null), write(adoption, NOW))).isEmpty();
		assertThat(Propagation.usableFrom(run(Action.APPLY, RunState.SUCCEEDED, List.of(write(adoption, NOW)))))
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource(StepState.class)
	void aRunThatWroteNothingHasNothingToWaitFor(StepState state) {
		List<RunStep> steps = List.of(new RunStep(1, ROLE, state, 1, NOW, NOW, null));
		assertThat(Propagation.usableFrom(run(Action.APPLY, RunState.FAILED, steps)).isPresent())
			.isEqualTo(state == StepState.SUCCEEDED);
	}

	private static Optional<Instant> usableFrom(RoleState role, RunStep... writes) {
		return new Propagation(NOW, List.of(writes)).usableFrom(role);
	}

	private static RoleState changedAt(@Nullable Instant time) {
		return Given.changedAt(time);
	}

	private static RunStep write(Step step, Instant end) {
		return new RunStep(1, step, StepState.SUCCEEDED, 1, end, end, null);
	}

	private static Run run(Action action, RunState state, List<RunStep> steps) {
		return new Run(Given.ID, "123456789012", "arn", new PlanRequest(action, List.of(), false, false), state, NOW,
				state.isEnded() ? NOW : null, steps, List.of(), List.of(), List.of(), null);
	}

}
