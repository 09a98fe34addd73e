package dev.workshoproles.api.plans;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.api.ActionName;
import dev.workshoproles.api.DeniedView;
import dev.workshoproles.api.Paths;
import dev.workshoproles.api.Printable;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.runs.journal.StoredPlan;

/**
 * A stored plan, which can be carried out by its id.
 */
public record PlanView(String id, Instant createdAt, ActionName action, List<String> roles, boolean adopt,
		boolean others, boolean applyable, @Nullable List<String> missing, @Nullable List<DeniedView> denied,
		List<StepView> steps, List<UntouchedView> blocked, List<UntouchedView> left) implements Printable {

	static PlanView of(StoredPlan stored, @Nullable List<DeniedAction> denied, Texts texts) {
		Plan plan = stored.plan();
		PlanRequest request = plan.request();
		Set<String> planned = plan.steps().stream().map(Step::id).collect(Collectors.toSet());
		return new PlanView(stored.id(), stored.createdAt(), ActionName.of(request.action()), request.roles(),
				request.adopt(), request.others(), plan.isApplyable(),
				(denied != null) ? denied.stream().map(DeniedAction::action).distinct().sorted().toList() : null,
				(denied != null) ? DeniedView.of(denied, plan) : null,
				plan.steps().stream().map((step) -> StepView.of(step, planned, texts)).toList(),
				UntouchedView.of(plan.blocked(), texts), UntouchedView.of(plan.left(), texts));
	}

	@Override
	public void print(Printout out) {
		out.paragraph(out.texts().say("plan.heading." + this.action) + ". " + out.texts().say("plan.lead"));
		if (this.steps.isEmpty()) {
			out.say(this.blocked.isEmpty() ? "plan.empty." + this.action : "plan.empty.blocked");
		}
		else {
			out.gap();
			out.table(IntStream.range(0, this.steps.size())
				.mapToObj((number) -> List.of(String.valueOf(number + 1), this.steps.get(number).message()))
				.toList());
		}
		UntouchedView.print("plan.blocked", this.blocked, out);
		UntouchedView.print("plan.left", this.left, out);
		if (this.denied != null && !this.denied.isEmpty()) {
			out.heading("preflight.missing");
			this.denied.forEach((action) -> action.print(out));
			out.say(this.denied.stream().anyMatch(DeniedView::certain) ? "api.text.denied" : "preflight.advice");
		}
		if (this.applyable) {
			out.heading("api.text.carry-out", Paths.runs(), "{\"planId\":\"" + this.id + "\"}");
		}
	}

}
