package dev.workshoproles.classroom.wall;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.seats.Seat;

/**
 * A seat on the wall.
 *
 * @param seat the seat
 * @param accountId its account, null if that has not been known since startup
 * @param state its state
 * @param ready how many of its roles match the workshop
 * @param roles how many roles it should have
 * @param lastRun its last act, null if there is none
 * @param since since when it has the state; null if it has had it since before this
 * console first looked, and no run tells
 * @param error why it cannot be read, null if it can
 */
public record WallSeat(Seat seat, @Nullable String accountId, SeatState state, int ready, int roles,
		@Nullable RunSummary lastRun, @Nullable Instant since, @Nullable AccountError error) {
}
