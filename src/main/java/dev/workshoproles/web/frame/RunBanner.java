package dev.workshoproles.web.frame;

import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedRuntimeException;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.StepState;

/**
 * The run in progress, as every page shows it.
 *
 * @param id the run's id
 * @param request what it is to do
 * @param done the number of steps done
 * @param total the number of steps, 0 while it reads the account
 */
public record RunBanner(String id, PlanRequest request, long done, int total) {

	/**
	 * The run in progress. If it cannot be read, the page is shown without it.
	 */
	static @Nullable RunBanner of(RunHistory history) {
		try {
			return history.running()
				.flatMap(history::find)
				.filter((run) -> !run.state().isEnded())
				.map(RunBanner::of)
				.orElse(null);
		}
		catch (AccountException | NestedRuntimeException ex) {
			return null;
		}
	}

	/** What the run does. */
	public Action action() {
		return this.request.action();
	}

	/**
	 * Whether the run works on a role.
	 */
	public boolean isAbout(String role) {
		return this.request.roles().isEmpty() || this.request.roles().contains(role);
	}

	/**
	 * Whether the run adopts what was made by hand.
	 */
	public boolean adopts() {
		return this.request.adopt();
	}

	private static RunBanner of(Run run) {
		return new RunBanner(run.id(), run.request(), run.count(StepState.SUCCEEDED) + run.count(StepState.SKIPPED),
				run.steps().size());
	}

}
