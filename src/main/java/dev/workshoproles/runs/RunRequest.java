package dev.workshoproles.runs;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.plan.PlanRequest;

/**
 * What to carry out: either a request, planned now, or a plan that was shown.
 *
 * @param request what is asked for, null when a plan is named
 * @param planId the plan to carry out, null when a request is given
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
