package dev.workshoproles.web.classroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.wall.WallSeat;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.journal.RunSummary;

/**
 * A seat on the wall.
 *
 * @param name its name
 * @param state its state
 * @param ready how many roles are ready
 * @param roles how many it should have
 * @param last what was done there last, null for nothing
 * @param since since when it has the state, null if unknown
 */
public record SeatTile(String name, SeatState state, int ready, int roles, @Nullable Action last,
		@Nullable Instant since) {

	static SeatTile of(WallSeat seat) {
		RunSummary last = seat.lastRun();
		return new SeatTile(seat.seat().name(), seat.state(), seat.ready(), seat.roles(),
				(last != null) ? last.request().action() : null, seat.since());
	}

}
