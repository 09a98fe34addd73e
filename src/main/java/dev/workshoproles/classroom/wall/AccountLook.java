package dev.workshoproles.classroom.wall;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.runs.SeatRecords.LastRun;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.runs.journal.Scope;

/**
 * A reading of an account for all seats in it.
 *
 * @param location where the account is, null if unknown
 * @param details what is in it, null if it could not be read
 * @param error why it could not be read, null if it was
 * @param before the last run of each seat when the reading began: it shows nothing of
 * later ones, whichever replica carries them out
 */
record AccountLook(@Nullable ResourceLocation location, @Nullable AccountDetails details, @Nullable AccountError error,
		Map<Scope, LastRun> before) {

	/** Whether it may lack what a run has done meanwhile. */
	boolean isBefore(Scope scope, @Nullable LastRun last) {
		return !Objects.equals(this.before.get(scope), last);
	}

	/**
	 * Whether it shows all that runs of a seat have done, but for one in progress that
	 * has done nothing yet.
	 * @param lastTwo the seat's last two runs, newest first
	 */
	boolean isAfter(Scope scope, List<RunSummary> lastTwo) {
		LastRun known = this.before.get(scope);
		RunSummary last = lastTwo.isEmpty() ? null : lastTwo.get(0);
		boolean begun = last != null && !last.state().isEnded();
		RunSummary lastButOne = (lastTwo.size() > 1) ? lastTwo.get(1) : null;
		RunSummary seen = (known != null) ? known.run() : null;
		return Objects.equals(seen, last) || (begun && Objects.equals(seen, lastButOne));
	}

}
