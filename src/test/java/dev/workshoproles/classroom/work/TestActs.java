package dev.workshoproles.classroom.work;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Acts for tests of what shows them.
 */
public final class TestActs {

	public static final Instant BEGIN = Instant.parse("2026-11-28T02:10:02Z");

	private TestActs() {
	}

	/** An act that is done so far at so many of its seats. */
	public static ClassAct act(String id, ActRequest request, int waiting, int done, int failed) {
		return new ClassAct(id, request, BEGIN, (waiting == 0) ? BEGIN.plusSeconds(29) : null,
				new ActProgress(waiting, 0, done, failed));
	}

	public static SeatWork work(String act, String seat, WorkState state, @Nullable WorkCause cause, String... runs) {
		boolean begun = state != WorkState.WAITING;
		return new SeatWork(act, seat, state, List.of(runs), begun ? "replica" : null, begun ? BEGIN : null,
				state.isEnded() ? BEGIN.plusSeconds(9) : null, cause);
	}

	public static UnknownSeatException unknownSeat(String seat) {
		return new UnknownSeatException(seat);
	}

	public static ActInProgressException inProgress(String act, String... seats) {
		return new ActInProgressException(act, List.of(seats));
	}

}
