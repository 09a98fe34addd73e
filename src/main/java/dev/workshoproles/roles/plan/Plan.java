package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Objects;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceScope;

/**
 * The steps that would bring about what was asked for, and what stands in their way.
 *
 * @param request what was asked for
 * @param caller in whose account and as whom
 * @param steps in an order in which they could be done one by one; empty when nothing is
 * left to do
 * @param blocked what had to be done and must not
 * @param left what a removal keeps because it is not the console's or is in use
 * @param scope which variant of the policies it is for
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
	 * Whether another plan is for the same caller, in this session or a later one, and
	 * does the same.
	 * @param other a plan made at another time
	 * @return whether it can be carried out in place of this one
	 */
	public boolean isSameAs(Plan other) {
		return this.caller.isSameAs(other.caller)
				&& equals(new Plan(other.request, this.caller, other.steps, other.blocked, other.left, this.scope));
	}

	/**
	 * Whether a step changes or deletes something that is there, so that a participant
	 * should look before it is done.
	 * @return false when all steps create or attach
	 */
	public boolean changesWhatIsThere() {
		return this.steps.stream().anyMatch((step) -> step.kind() != StepKind.CREATE);
	}

}
