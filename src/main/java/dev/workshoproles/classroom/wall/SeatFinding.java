package dev.workshoproles.classroom.wall;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.SeatRecords.LastRun;
import dev.workshoproles.runs.journal.RunState;

/**
 * What a reading of its account and its last run say about a seat. A pure function of
 * these.
 *
 * @param state its state
 * @param ready how many of its roles match the workshop
 * @param isOutdated whether the reading may lack what the last run has done
 */
record SeatFinding(SeatState state, int ready, boolean isOutdated) {

	/**
	 * What is found where the account could not be read.
	 */
	static SeatFinding unreadable(@Nullable LastRun last) {
		return new SeatFinding(isRunning(last) ? SeatState.RUNNING : SeatState.UNREADABLE, 0, false);
	}

	/**
	 * What is found where the account was read.
	 * @param roles the seat's roles
	 * @param statuses the status of each by the reading
	 * @param isBefore whether the reading began before the end of the last run
	 */
	static SeatFinding of(List<RoleBlueprint> roles, List<Status> statuses, @Nullable LastRun last, boolean isBefore) {
		int ready = count(statuses, Status.READY);
		if (isRunning(last)) {
			return new SeatFinding(SeatState.RUNNING, ready, false);
		}
		if (isBefore && last != null && last.run().state() == RunState.SUCCEEDED
				&& last.run().request().roles().isEmpty()) {
			// A run succeeds by what it reads in the end, so nobody has to read that
			// again.
			Action action = last.run().request().action();
			if (action == Action.APPLY) {
				return new SeatFinding(SeatState.READY, roles.size(), false);
			}
			if (action == Action.REMOVE && last.keptNothing()) {
				return new SeatFinding(SeatState.NOT_CREATED, 0, false);
			}
		}
		return new SeatFinding(state(roles, statuses, ready, last), ready, isBefore);
	}

	private static SeatState state(List<RoleBlueprint> roles, List<Status> statuses, int ready,
			@Nullable LastRun last) {
		if (last != null && last.run().state() != RunState.SUCCEEDED && isUndone(roles, statuses, last)) {
			return SeatState.FAILED;
		}
		if (ready == statuses.size()) {
			return SeatState.READY;
		}
		return (count(statuses, Status.MISSING) == statuses.size()) ? SeatState.NOT_CREATED : SeatState.DRIFTED;
	}

	/** Whether what a run was to do is still to be done. */
	private static boolean isUndone(List<RoleBlueprint> roles, List<Status> statuses, LastRun last) {
		List<String> wanted = last.run().request().roles();
		Status aim = (last.run().request().action() == Action.REMOVE) ? Status.MISSING : Status.READY;
		return IntStream.range(0, roles.size())
			.filter((role) -> wanted.isEmpty() || wanted.contains(roles.get(role).name()))
			.anyMatch((role) -> statuses.get(role) != aim);
	}

	private static boolean isRunning(@Nullable LastRun last) {
		return last != null && !last.run().state().isEnded();
	}

	private static int count(List<Status> statuses, Status status) {
		return (int) statuses.stream().filter((one) -> one == status).count();
	}

	/**
	 * Whether the last run's end is when the seat got its state.
	 */
	boolean isByEndOf(LastRun last) {
		boolean removed = last.run().request().action() == Action.REMOVE;
		return switch (this.state) {
			case FAILED -> true;
			case READY -> last.run().state() == RunState.SUCCEEDED && !removed;
			case NOT_CREATED -> last.run().state() == RunState.SUCCEEDED && removed;
			case DRIFTED, RUNNING, UNREADABLE -> false;
		};
	}

}
