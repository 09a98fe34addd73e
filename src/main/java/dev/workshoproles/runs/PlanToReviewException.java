package dev.workshoproles.runs;

import dev.workshoproles.runs.journal.StoredPlan;

/**
 * The plan does more than create, so a participant should review it first.
 */
public class PlanToReviewException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient StoredPlan plan;

	PlanToReviewException(StoredPlan plan) {
		super("The plan does more than to create");
		this.plan = plan;
	}

	/**
	 * The plan to review.
	 * @return the stored plan
	 */
	public StoredPlan plan() {
		return this.plan;
	}

}
