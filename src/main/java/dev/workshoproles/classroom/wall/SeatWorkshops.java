package dev.workshoproles.classroom.wall;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.seats.Seat;

/**
 * The workshop of each seat, resolved for its account: that takes longer than to compare
 * it, and seldom changes.
 */
final class SeatWorkshops {

	private final Function<Seat, Workshop> configured;

	private final Map<Seat, Resolved> resolved = new ConcurrentHashMap<>();

	/**
	 * Creates a cache.
	 * @param configured the workshop as configured
	 */
	SeatWorkshops(Function<Seat, Workshop> configured) {
		this.configured = configured;
	}

	/** The number of roles, which no account changes. */
	int roles(Seat seat) {
		return this.configured.apply(seat).roles().size();
	}

	Workshop at(Seat seat, ResourceLocation location, Choices choices) {
		Resolved before = this.resolved.get(seat);
		if (before != null && before.location().equals(location) && before.choices().equals(choices)) {
			return before.workshop();
		}
		Workshop here = choices.appliedTo(this.configured.apply(seat)).at(location);
		this.resolved.put(seat, new Resolved(location, choices, here));
		return here;
	}

	/**
	 * A workshop, and what it was resolved for.
	 */
	private record Resolved(ResourceLocation location, Choices choices, Workshop workshop) {
	}

}
