package dev.workshoproles.web.plans;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.roles.plan.Untouched.Reason;
import dev.workshoproles.runs.journal.StoredPlan;
import dev.workshoproles.web.Act;
import dev.workshoproles.web.ChangeKind;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.StepGroup;
import dev.workshoproles.web.UntouchedText;

/**
 * The plan page.
 *
 * @param id the plan's id
 * @param request the request
 * @param status whether the plan can be applied
 * @param run the run that applied it, null if none did
 * @param act what the button does, in words
 * @param counts the number of steps of each kind
 * @param groups the steps by role
 * @param blocked what is blocked
 * @param left what a removal keeps
 * @param effects what a removal breaks
 * @param keeps whether the run will keep documents that it overwrites or deletes
 * @param asksAdopt whether to offer adoption
 * @param asksOthers whether to offer to remove what somebody else created
 */
record PlanPage(String id, PlanRequest request, Status status, @Nullable String run, String act,
		Map<ChangeKind, Long> counts, List<StepGroup<PlanStepRow>> groups, List<UntouchedText> blocked,
		List<UntouchedText> left, List<RemovalEffect> effects, boolean keeps, boolean asksAdopt, boolean asksOthers) {

	/** Whether a plan can be applied, or else why not. */
	enum Status {

		/** It can be applied. */
		OPEN,
		/** Another run is in progress. */
		BUSY,
		/** It has no steps. */
		EMPTY,
		/** It has no steps because everything to do is blocked. */
		BLOCKED,
		/** The account has changed since the plan was made. */
		OUTDATED,
		/** A run has applied it, or is applying it. */
		CARRIED_OUT

	}

	static PlanPage of(StoredPlan stored, Status status, @Nullable String run, List<RemovalEffect> effects,
			Workshop workshop, Sentences sentences) {
		Plan plan = stored.plan();
		PlanRequest request = plan.request();
		return new PlanPage(stored.id(), request, status, run,
				Act.of(plan.steps(), workshop, request).said(Act.Mood.DO, sentences), counts(plan),
				StepGroup.of(plan.steps(), workshop, request, (step) -> step)
					.stream()
					.map((group) -> new StepGroup<>(group.role(),
							group.steps().stream().map((step) -> PlanStepRow.of(step, sentences)).toList()))
					.toList(),
				UntouchedText.blocked(plan.blocked(), sentences), UntouchedText.left(plan.left(), sentences), effects,
				plan.steps().stream().anyMatch(Step::losesDocument),
				request.action() != Action.REMOVE && (request.adopt() || isFor(Reason.FOREIGN, plan.blocked())),
				request.others() || isFor(Reason.CREATED_BY_OTHERS, plan.blocked()));
	}

	private static Map<ChangeKind, Long> counts(Plan plan) {
		Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
		Arrays.stream(ChangeKind.values()).forEach((kind) -> {
			long count = plan.steps().stream().filter((step) -> ChangeKind.of(step) == kind).count();
			if (count > 0 || kind.isAlwaysCounted()) {
				counts.put(kind, count);
			}
		});
		return counts;
	}

	private static boolean isFor(Reason reason, List<Untouched> untouched) {
		return untouched.stream().anyMatch((one) -> one.reason() == reason);
	}

	/**
	 * Whether the steps of all roles are expanded at first.
	 */
	public boolean hasFewGroups() {
		return StepGroup.areFew(this.groups);
	}

	/**
	 * Whether the reader can still make choices.
	 */
	public boolean isUndecided() {
		return this.status == Status.OPEN || this.status == Status.BLOCKED || this.status == Status.EMPTY;
	}

}
