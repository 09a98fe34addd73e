package dev.workshoproles.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.plan.PlanRequest;

/**
 * A request for a run: either a plan request, planned now, or a stored plan.
 *
 * @param request the plan request, null for a stored plan
 * @param planId the stored plan, null for a plan request
 * @param evenIfDenied whether to begin although IAM would deny some of its writes
 */
public record RunRequest(@Nullable PlanRequest request, @Nullable String planId,
		@JsonInclude(Include.NON_DEFAULT) boolean evenIfDenied) {

	public RunRequest {
		if ((request == null) == (planId == null)) {
			throw new IllegalArgumentException("Either a request or a plan");
		}
	}

	public static RunRequest of(PlanRequest request) {
		return new RunRequest(request, null, false);
	}

	public static RunRequest ofPlan(String planId) {
		return new RunRequest(null, planId, false);
	}

	/** The same, to be begun although IAM would deny some of its writes, or not. */
	public RunRequest evenIf(boolean denied) {
		return new RunRequest(this.request, this.planId, denied);
	}

}
