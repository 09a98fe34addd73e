package dev.workshoproles.classroom.wall;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.SeatRecords.LastRun;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunSummary;

import static dev.workshoproles.roles.compare.Status.DRIFTED;
import static dev.workshoproles.roles.compare.Status.MISSING;
import static dev.workshoproles.roles.compare.Status.READY;
import static org.assertj.core.api.Assertions.assertThat;

class SeatFindingTests {

	private static final List<RoleBlueprint> ROLES = FullWorkshop.WORKSHOP.roles();

	private static final List<Status> ALL_READY = List.of(READY, READY, READY);

	private static final List<Status> NOTHING = List.of(MISSING, MISSING, MISSING);

	private static final List<Status> SOME = List.of(READY, DRIFTED, MISSING);

	@Test
	void isByTheReadingWhereNoRunIsLater() {
		assertThat(found(NOTHING, null)).isEqualTo(new SeatFinding(SeatState.NOT_CREATED, 0, false));
		assertThat(found(ALL_READY, null)).isEqualTo(new SeatFinding(SeatState.READY, 3, false));
		assertThat(found(SOME, null)).isEqualTo(new SeatFinding(SeatState.DRIFTED, 1, false));
		assertThat(found(SOME, run(Action.APPLY, RunState.SUCCEEDED)).state()).isEqualTo(SeatState.DRIFTED);
	}

	@Test
	void isRunningWhateverCanBeRead() {
		LastRun running = run(Action.APPLY, RunState.RUNNING);
		assertThat(found(SOME, running)).isEqualTo(new SeatFinding(SeatState.RUNNING, 1, false));
		assertThat(SeatFinding.unreadable(running).state()).isEqualTo(SeatState.RUNNING);
		assertThat(SeatFinding.unreadable(null).state()).isEqualTo(SeatState.UNREADABLE);
	}

	@Test
	void hasFailedUntilSomebodyHasDoneIt() {
		for (RunState end : List.of(RunState.FAILED, RunState.INTERRUPTED)) {
			assertThat(found(SOME, run(Action.APPLY, end)).state()).isEqualTo(SeatState.FAILED);
			assertThat(found(NOTHING, run(Action.APPLY, end)).state()).isEqualTo(SeatState.FAILED);
			assertThat(found(ALL_READY, run(Action.APPLY, end)).state()).isEqualTo(SeatState.READY);
			assertThat(found(ALL_READY, run(Action.REMOVE, end)).state()).isEqualTo(SeatState.FAILED);
			assertThat(found(NOTHING, run(Action.REMOVE, end)).state()).isEqualTo(SeatState.NOT_CREATED);
		}
	}

	@Test
	void asksOnlyAboutTheRolesOfTheRun() {
		LastRun ofFirst = new LastRun(summary(Action.APPLY, RunState.FAILED, List.of(ROLES.get(0).name())), true);
		assertThat(found(SOME, ofFirst).state()).isEqualTo(SeatState.DRIFTED);
		assertThat(found(NOTHING, ofFirst).state()).isEqualTo(SeatState.FAILED);
	}

	/** Its end has read all of it. */
	@Test
	void isByTheRunThatHasSucceededSince() {
		assertThat(later(NOTHING, run(Action.APPLY, RunState.SUCCEEDED)))
			.isEqualTo(new SeatFinding(SeatState.READY, 3, false));
		assertThat(later(ALL_READY, run(Action.REMOVE, RunState.SUCCEEDED)))
			.isEqualTo(new SeatFinding(SeatState.NOT_CREATED, 0, false));
	}

	@Test
	void isOutdatedWhereTheRunSinceDoesNotTell() {
		assertThat(later(NOTHING, run(Action.APPLY, RunState.FAILED)).isOutdated()).isTrue();
		LastRun keeping = new LastRun(summary(Action.REMOVE, RunState.SUCCEEDED, List.of()), false);
		assertThat(later(ALL_READY, keeping).isOutdated()).isTrue();
		LastRun ofOne = new LastRun(summary(Action.APPLY, RunState.SUCCEEDED, List.of("Plain")), true);
		assertThat(later(NOTHING, ofOne).isOutdated()).isTrue();
	}

	private static SeatFinding found(List<Status> statuses, @Nullable LastRun last) {
		return SeatFinding.of(ROLES, statuses, last, false);
	}

	private static SeatFinding later(List<Status> statuses, LastRun last) {
		return SeatFinding.of(ROLES, statuses, last, true);
	}

	private static LastRun run(Action action, RunState state) {
		return new LastRun(summary(action, state, List.of()), true);
	}

	private static RunSummary summary(Action action, RunState state, List<String> roles) {
		return new RunSummary("1", "123456789012", "arn", new PlanRequest(action, roles, false, false), state,
				Instant.EPOCH, state.isEnded() ? Instant.EPOCH.plusSeconds(9) : null);
	}

}
