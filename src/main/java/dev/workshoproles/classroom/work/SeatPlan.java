package dev.workshoproles.classroom.work;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.StepKind;

/**
 * What an act would do at a seat.
 *
 * @param seat the seat's name
 * @param outlook what would come of it
 * @param plan the seat's plan, null if it could not be made
 * @param error why it could not be made, null if it was
 */
@NamedInterface("work")
public record SeatPlan(String seat, Outlook outlook, @Nullable Plan plan, @Nullable AccountError error) {

	/** What would come of it. */
	public enum Outlook {

		/** It would be done. */
		ALL,

		/** There is nothing to do. */
		NOTHING,

		/**
		 * The seat would be left as it is: its plan is to be reviewed on its own page.
		 */
		REVIEW,

		/** Something is in the way. */
		BLOCKED,

		/** The account could not be read. */
		UNREADABLE

	}

	static SeatPlan of(String seat, ActRequest request, Plan plan) {
		return new SeatPlan(seat, outlook(request, plan), plan, null);
	}

	static SeatPlan unreadable(String seat, AccountError error) {
		return new SeatPlan(seat, Outlook.UNREADABLE, null, error);
	}

	private static Outlook outlook(ActRequest request, Plan plan) {
		if (!plan.blocked().isEmpty()) {
			return Outlook.BLOCKED;
		}
		if (plan.steps().isEmpty()) {
			return Outlook.NOTHING;
		}
		return (request.onlyCreates() && plan.changesExisting()) ? Outlook.REVIEW : Outlook.ALL;
	}

	/**
	 * Whether an act would write anything there.
	 * @param request what the act is to do
	 * @return false if the seat would be left as it is
	 */
	public boolean writes(ActRequest request) {
		return this.plan != null && !this.plan.steps().isEmpty()
				&& (this.outlook == Outlook.ALL || (this.outlook == Outlook.BLOCKED && !request.onlyCreates()));
	}

	/**
	 * Counts what the plan creates or deletes.
	 * @param kind {@code CREATE} or {@code DELETE}
	 * @param type roles, policies or instance profiles
	 * @return the count, 0 without a plan
	 */
	public int count(StepKind kind, ResourceType type) {
		return (this.plan != null)
				? (int) this.plan.steps().stream().filter((step) -> concerns(step, kind, type)).count() : 0;
	}

	/** A role's attachments are part of making and deleting it. */
	private static boolean concerns(Step step, StepKind kind, ResourceType type) {
		return step.subject().isEmpty() && step.kind() == kind && step.type() == type;
	}

}
