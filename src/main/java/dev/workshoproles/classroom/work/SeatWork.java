package dev.workshoproles.classroom.work;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * An act at one seat.
 *
 * @param act the act's id
 * @param seat the seat's name
 * @param state how far it has got
 * @param runs the ids of the seat's runs that it began, in order: another after each that
 * was interrupted
 * @param replica the process that did it or does it now, null before the first
 * @param startedAt when it began, null before that
 * @param endedAt when it ended, null before that
 * @param cause why it failed, null if it did not
 */
@NamedInterface("work")
public record SeatWork(String act, String seat, WorkState state, List<String> runs, @Nullable String replica,
		@Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable WorkCause cause) {

	public SeatWork {
		runs = List.copyOf(runs);
	}

}
