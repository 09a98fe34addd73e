package dev.workshoproles.classroom.work;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.StepKind;
import dev.workshoproles.roles.plan.Untouched;

/**
 * What an act would do at a seat.
 *
 * @param seat the seat's name
 * @param outlook what would come of it
 * @param created how many roles, policies and instance profiles it would create
 * @param removed how many it would delete
 * @param blocked what is in the way
 * @param left what a removal would keep
 * @param error why the account could not be read, null if it was
 */
@NamedInterface("work")
public record SeatPlan(String seat, Outlook outlook, Map<ResourceType, Integer> created,
		Map<ResourceType, Integer> removed, List<Untouched> blocked, List<Untouched> left,
		@Nullable AccountError error) {

	public SeatPlan {
		created = Map.copyOf(created);
		removed = Map.copyOf(removed);
		blocked = List.copyOf(blocked);
		left = List.copyOf(left);
	}

	/** What would come of it. */
	public enum Outlook {

		/** It would be done. */
		ALL,

		/** There is nothing to do. */
		NOTHING,

		/** The seat would be left as it is: its plan is to be reviewed on its own page. */
		REVIEW,

		/** Something is in the way. */
		BLOCKED,

		/** The account could not be read. */
		UNREADABLE

	}

	static SeatPlan of(String seat, ActRequest request, Plan plan) {
		Outlook outlook = outlook(request, plan);
		boolean writes = outlook == Outlook.ALL || (outlook == Outlook.BLOCKED && !request.onlyCreates());
		return new SeatPlan(seat, outlook, writes ? count(plan, StepKind.CREATE) : Map.of(),
				writes ? count(plan, StepKind.DELETE) : Map.of(), plan.blocked(), plan.left(), null);
	}

	static SeatPlan nothing(String seat) {
		return new SeatPlan(seat, Outlook.NOTHING, Map.of(), Map.of(), List.of(), List.of(), null);
	}

	static SeatPlan unreadable(String seat, AccountError error) {
		return new SeatPlan(seat, Outlook.UNREADABLE, Map.of(), Map.of(), List.of(), List.of(), error);
	}

	/** Deletes all that would be created from nothing. */
	static SeatPlan undoing(String seat, Plan plan) {
		return new SeatPlan(seat, Outlook.ALL, Map.of(), count(plan, StepKind.CREATE), List.of(), List.of(), null);
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

	/** What is attached to a role or part of it goes with it. */
	private static Map<ResourceType, Integer> count(Plan plan, StepKind kind) {
		return plan.steps()
			.stream()
			.filter((step) -> step.subject().isEmpty() && step.kind() == kind)
			.collect(Collectors.groupingBy(Step::type, Collectors.summingInt((step) -> 1)));
	}

}
