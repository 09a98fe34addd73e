package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Objects;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceScope;

/**
 * The steps that would fulfil a request, and what blocks it.
 *
 * @param request the request
 * @param caller the caller, whose account it is for
 * @param steps in an order in which they could be carried out one by one; empty if there
 * is nothing to do
 * @param blocked what is needed but not allowed
 * @param left what a removal keeps because it is foreign or in use
 * @param scope the variant of the policies that it is for
 */
public record Plan(PlanRequest request, Caller caller, List<Step> steps, List<Untouched> blocked, List<Untouched> left,
		ResourceScope scope) {

	public Plan {
		steps = List.copyOf(steps);
		blocked = List.copyOf(blocked);
		left = List.copyOf(left);
		// One that was stored before there was a choice has none.
		scope = Objects.requireNonNullElse(scope, ResourceScope.WIDE);
	}

	/**
	 * Whether there is anything to carry out.
	 * @return false for a plan without steps
	 */
	public boolean isApplyable() {
		return !this.steps.isEmpty();
	}

	/**
	 * Whether another plan does the same for the same caller, whatever the session.
	 * @param other a plan made at another time
	 * @return whether it can be carried out in place of this one
	 */
	public boolean isSameAs(Plan other) {
		return this.caller.isSameAs(other.caller)
				&& equals(new Plan(other.request, this.caller, other.steps, other.blocked, other.left, this.scope));
	}

	/**
	 * Whether a step changes or deletes something existing, so that a participant should
	 * review the plan first.
	 * @return false if all steps create or attach
	 */
	public boolean changesExisting() {
		return this.steps.stream().anyMatch((step) -> step.kind() != StepKind.CREATE);
	}

}
