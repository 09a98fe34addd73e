package dev.workshoproles.classroom.wall;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.DetailsSnapshot;
import dev.workshoproles.roles.compare.OwnershipProof;
import dev.workshoproles.roles.compare.RoleComparison;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.seats.Seat;

/**
 * The last comparison of each seat with the details of its account, which do not tell all
 * ({@link DetailsSnapshot}). To compare takes longer than to see that nothing has changed
 * since, as in most seats at most times.
 */
final class SeatComparisons {

	private final Function<Seat, Workshop> workshops;

	private final Map<Seat, Compared> last = new ConcurrentHashMap<>();

	/**
	 * Creates them for the seats of a class.
	 * @param workshops the workshop of a seat as configured
	 */
	SeatComparisons(Function<Seat, Workshop> workshops) {
		this.workshops = workshops;
	}

	/** The number of roles, which no account changes. */
	int roles(Seat seat) {
		return this.workshops.apply(seat).roles().size();
	}

	Compared of(Seat seat, ResourceLocation location, Choices choices, AccountDetails details) {
		Compared before = this.last.get(seat);
		Compared same = (before != null && before.location().equals(location) && before.choices().equals(choices))
				? before : null;
		Workshop here = (same != null) ? same.workshop() : choices.appliedTo(this.workshops.apply(seat)).at(location);
		OwnershipProof proof = OwnershipProof.of(here, details.caller(), Map.of());
		Snapshot now = DetailsSnapshot.of(here.roles(), details.caller(), proof, details);
		List<Status> statuses = (same != null && same.snapshot().equals(now)) ? same.statuses() : statuses(here, now);
		Compared compared = new Compared(location, choices, here, now, statuses);
		this.last.put(seat, compared);
		return compared;
	}

	/** No status depends on whose something is. */
	private static List<Status> statuses(Workshop here, Snapshot snapshot) {
		RoleComparison comparison = RoleComparison.of(here, snapshot, Map.of());
		return here.roles().stream().map((role) -> comparison.compare(role).status()).toList();
	}

	/**
	 * A comparison, and all that it depends on.
	 *
	 * @param workshop the workshop, resolved for the location with the choices
	 * @param statuses the status of each role, in the workshop's order
	 */
	record Compared(ResourceLocation location, Choices choices, Workshop workshop, Snapshot snapshot,
			List<Status> statuses) {

		List<RoleBlueprint> roles() {
			return this.workshop.roles();
		}

	}

}
