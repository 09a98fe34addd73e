package dev.workshoproles.runs.journal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Untouched;

/**
 * A plan that is being or was carried out, as it is stored.
 *
 * @param id a UUID
 * @param accountId the account it works on
 * @param callerArn as whom
 * @param request what was asked for; the same request again finishes an interrupted run
 * @param state how it stands
 * @param startedAt when it began
 * @param endedAt when it ended, null while it is running
 * @param steps its steps in the order in which they were planned, over all rounds
 * @param blocked what had to be done and must not
 * @param left what a removal kept
 * @param kept the documents kept before they were overwritten or deleted
 * @param error why it broke off as a whole, null when it did not
 */
@NamedInterface("journal")
public record Run(String id, String accountId, String callerArn, PlanRequest request, RunState state, Instant startedAt,
		@Nullable Instant endedAt, List<RunStep> steps, List<Untouched> blocked, List<Untouched> left,
		List<KeptDocument> kept, @Nullable AccountError error) {

	public Run {
		steps = List.copyOf(steps);
		blocked = List.copyOf(blocked);
		left = List.copyOf(left);
		kept = List.copyOf(kept);
	}

	/**
	 * How many steps stand so.
	 * @param wanted how
	 * @return the count
	 */
	public long count(StepState wanted) {
		return this.steps.stream().filter((step) -> step.state() == wanted).count();
	}

}
