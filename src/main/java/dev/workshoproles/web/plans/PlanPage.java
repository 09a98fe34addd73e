package dev.workshoproles.web.plans;

import java.util.List;

import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.roles.plan.Untouched.Reason;
import dev.workshoproles.runs.journal.StoredPlan;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.UntouchedText;

/**
 * The plan page.
 *
 * @param id the plan's id
 * @param request the request
 * @param steps the steps in order
 * @param blocked what is needed but not allowed
 * @param left what a removal keeps
 * @param effects what a removal breaks
 * @param keeps whether documents are kept before they are lost
 * @param asksAdopt whether to offer adoption
 * @param asksOthers whether to offer to include what was created for others
 */
record PlanPage(String id, PlanRequest request, List<PlanStepRow> steps, List<UntouchedText> blocked,
		List<UntouchedText> left, List<RemovalEffect> effects, boolean keeps, boolean asksAdopt, boolean asksOthers) {

	static PlanPage of(StoredPlan stored, List<RemovalEffect> effects, Sentences sentences) {
		Plan plan = stored.plan();
		PlanRequest request = plan.request();
		return new PlanPage(stored.id(), request,
				plan.steps().stream().map((step) -> PlanStepRow.of(step, sentences)).toList(),
				UntouchedText.blocked(plan.blocked(), sentences), UntouchedText.left(plan.left(), sentences), effects,
				plan.steps().stream().anyMatch(Step::losesDocument),
				request.action() == Action.APPLY && (request.adopt() || isFor(Reason.FOREIGN, plan.blocked())),
				request.others() || isFor(Reason.CREATED_BY_OTHERS, plan.blocked()));
	}

	private static boolean isFor(Reason reason, List<Untouched> untouched) {
		return untouched.stream().anyMatch((one) -> one.reason() == reason);
	}

}
