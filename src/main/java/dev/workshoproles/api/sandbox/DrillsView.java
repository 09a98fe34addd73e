package dev.workshoproles.api.sandbox;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.practice.Drills;
import dev.workshoproles.practice.Round;

/**
 * The drills of the workshop and those that were taken.
 */
record DrillsView(List<Entry> drills, List<RoundView> rounds) {

	static DrillsView of(Drills drills) {
		return new DrillsView(drills.offered()
			.entrySet()
			.stream()
			.map((drill) -> new Entry(drill.getKey().slug(), drill.getValue()))
			.toList(), drills.rounds().stream().map(RoundView::of).toList());
	}

	/** A drill and the roles that it can be in. */
	record Entry(String name, List<String> roles) {
	}

	/**
	 * A drill that was taken. What and where the mistake is would spoil it.
	 */
	record RoundView(@Nullable String drill, @Nullable String role, Instant startedAt, int tries,
			@Nullable Instant foundAt, @Nullable Instant repairedAt) {

		static RoundView of(Round round) {
			boolean over = round.isFound() || round.isRepaired();
			return new RoundView(over ? round.drill().slug() : null, over ? round.role() : null, round.startedAt(),
					round.tries(), round.foundAt(), round.repairedAt());
		}

	}

}
