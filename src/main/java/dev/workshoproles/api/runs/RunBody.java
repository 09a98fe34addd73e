package dev.workshoproles.api.runs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ActionName;
import dev.workshoproles.api.StrictBody;
import dev.workshoproles.api.plans.PlanBody;
import dev.workshoproles.api.problems.BodyProblems;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunRequest;

/**
 * The request body for a run: either the fields of {@link PlanBody} or a plan's id.
 *
 * @param evenIfDenied whether to begin although IAM would deny some of its writes
 */
public record RunBody(@Nullable ActionName action, @Nullable List<String> roles, @Nullable Boolean adopt,
		@Nullable Boolean others, @Nullable String kept, @Nullable String planId,
		@Nullable Boolean evenIfDenied) implements StrictBody {

	/**
	 * Converts the body.
	 * @throws ProblemException if it has neither or both
	 */
	RunRequest request(RunHistory history) {
		return what(history).evenIf(Boolean.TRUE.equals(this.evenIfDenied));
	}

	private RunRequest what(RunHistory history) {
		PlanBody plan = new PlanBody(this.action, this.roles, this.adopt, this.others, this.kept);
		if (this.planId == null) {
			return RunRequest.of(plan.request(history));
		}
		if (!plan.equals(new PlanBody(null, null, null, null, null))) {
			throw BodyProblems.notBeside("planId");
		}
		return RunRequest.ofPlan(this.planId);
	}

}
