package dev.workshoproles.runs.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.Untouched;

/**
 * A stored run: a plan that is being or was carried out.
 *
 * @param id a UUID
 * @param accountId the account
 * @param callerArn the caller
 * @param request the request, which, sent again, finishes an interrupted run
 * @param state its state
 * @param startedAt when it began
 * @param endedAt when it ended, null while in progress
 * @param steps the steps of all rounds in the order of planning
 * @param blocked what was needed but not allowed
 * @param left what a removal kept
 * @param kept the documents kept before they were overwritten or deleted
 * @param error why it was aborted, null if it was not
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
	 * Counts the steps in a state.
	 * @param wanted the state
	 * @return the count
	 */
	public long count(StepState wanted) {
		return this.steps.stream().filter((step) -> step.state() == wanted).count();
	}

	/**
	 * The step before which a document was kept.
	 * @param document one of {@link #kept()}
	 * @return the step, empty if the run has none of that id
	 */
	public Optional<Step> stepOf(KeptDocument document) {
		return this.steps.stream().map(RunStep::step).filter((step) -> step.id().equals(document.stepId())).findFirst();
	}

}
