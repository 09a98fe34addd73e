package dev.workshoproles.roles;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.roles.compare.WorkshopState;

/**
 * The roles of a seat as pages that follow them saw them last. As long as what all seats
 * in the account share says the same of them, nobody reads them again: hundreds of pages
 * would otherwise use up the account's rate. Only roles that are ready or missing are
 * kept, for what a run has repaired may be something that the shared reading does not
 * tell.
 */
final class FollowedRoles {

	private volatile @Nullable Seen last;

	/**
	 * What was seen before, if it still stands.
	 * @param asked what is read
	 * @param told what the shared reading says of it
	 */
	Optional<WorkshopState> unchanged(Object asked, Snapshot told) {
		Seen seen = this.last;
		return (seen != null && seen.asked().equals(asked) && seen.told().equals(told)) ? Optional.of(seen.state())
				: Optional.empty();
	}

	/**
	 * Keeps what was read.
	 * @param told what the shared reading said before it was read
	 */
	void keep(Object asked, Snapshot told, WorkshopState state) {
		this.last = state.isOnlyMissing() ? new Seen(asked, told, state) : null;
	}

	/**
	 * A reading, and all that it depends on.
	 */
	private record Seen(Object asked, Snapshot told, WorkshopState state) {
	}

}
