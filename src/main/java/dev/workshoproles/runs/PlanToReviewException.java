package dev.workshoproles.runs;

import dev.workshoproles.runs.journal.StoredPlan;

/**
 * What was to be created at once takes more than that, so that a participant should look
 * at the plan first.
 */
public class PlanToReviewException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient StoredPlan plan;

	PlanToReviewException(StoredPlan plan) {
		super("The plan does more than to create");
		this.plan = plan;
	}

	/**
	 * The plan to look at.
	 * @return stored, to be carried out by its id
	 */
	public StoredPlan plan() {
		return this.plan;
	}

}
