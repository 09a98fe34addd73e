package dev.workshoproles.runs;

import dev.workshoproles.runs.journal.StoredPlan;

/**
 * The account has changed since a plan was made, so that it no longer applies.
 */
public class PlanOutdatedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient StoredPlan fresh;

	PlanOutdatedException(StoredPlan fresh) {
		super("The account has changed since the plan was made");
		this.fresh = fresh;
	}

	/**
	 * The plan for the current state of the account.
	 * @return the stored plan
	 */
	public StoredPlan fresh() {
		return this.fresh;
	}

}
