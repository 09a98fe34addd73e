package dev.workshoproles.runs;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.plan.PlanRequest;

/**
 * A request for a run: either a plan request, planned now, or a stored plan.
 *
 * @param request the plan request, null for a stored plan
 * @param planId the stored plan, null for a plan request
 */
public record RunRequest(@Nullable PlanRequest request, @Nullable String planId) {

	public RunRequest {
		if ((request == null) == (planId == null)) {
			throw new IllegalArgumentException("Either a request or a plan");
		}
	}

	public static RunRequest of(PlanRequest request) {
		return new RunRequest(request, null);
	}

	public static RunRequest ofPlan(String planId) {
		return new RunRequest(null, planId);
	}

}
