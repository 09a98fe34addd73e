package dev.workshoproles.runs;

import java.util.List;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.runs.journal.StoredPlan;

/**
 * IAM would deny some of a plan's writes, so none of them was made.
 */
public class PlanDeniedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient StoredPlan plan;

	private final transient List<DeniedAction> denied;

	public PlanDeniedException(StoredPlan plan, List<DeniedAction> denied) {
		super("IAM would deny " + denied.stream().map(DeniedAction::action).distinct().toList());
		this.plan = plan;
		this.denied = List.copyOf(denied);
	}

	/**
	 * The plan that was not begun.
	 * @return the stored plan
	 */
	public StoredPlan plan() {
		return this.plan;
	}

	/**
	 * What IAM would deny.
	 * @return at least one action
	 */
	public List<DeniedAction> denied() {
		return this.denied;
	}

}
