package dev.workshoproles.api;

import java.time.Instant;
import java.util.List;

import dev.workshoproles.roles.Plan;
import dev.workshoproles.roles.PlanRequest;
import dev.workshoproles.runs.StoredPlan;

/**
 * A plan that can be carried out as it is shown.
 */
record PlanView(String id, Instant createdAt, ActionName action, List<String> roles, boolean adopt, boolean others,
		boolean applyable, List<StepView> steps, List<UntouchedView> blocked, List<UntouchedView> left) {

	static PlanView of(StoredPlan stored, Texts texts) {
		Plan plan = stored.plan();
		PlanRequest request = plan.request();
		return new PlanView(stored.id(), stored.createdAt(), ActionName.of(request.action()), request.roles(),
				request.adopt(), request.others(), plan.isApplyable(),
				plan.steps().stream().map((step) -> StepView.of(step, texts)).toList(),
				UntouchedView.of(plan.blocked(), texts), UntouchedView.of(plan.left(), texts));
	}

}
