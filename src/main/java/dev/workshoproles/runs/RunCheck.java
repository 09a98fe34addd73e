package dev.workshoproles.runs;

import java.util.List;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;

/**
 * Finds out before the first write what a run could not do.
 */
public interface RunCheck {

	/** Lets every run begin. */
	RunCheck NONE = new RunCheck() {

		@Override
		public void expect(PlanRequest request, Caller caller) {
			// Nothing will be asked.
		}

		@Override
		public List<DeniedAction> denied(Plan plan) {
			return List.of();
		}

	};

	/**
	 * Begins to find out, and returns at once: the account is read meanwhile.
	 * @param request what will be planned
	 * @param caller the caller
	 */
	void expect(PlanRequest request, Caller caller);

	/**
	 * The writes of a plan that IAM is certain to deny.
	 * @param plan the plan
	 * @return empty if there are none, or nobody can tell
	 */
	List<DeniedAction> denied(Plan plan);

}
