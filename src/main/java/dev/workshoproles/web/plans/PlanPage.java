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
 * @param request what was asked for
 * @param standing whether it can be carried out
 * @param run the run that carried it out, null when none did
 * @param act what its button does
 * @param counts how many steps do what
 * @param groups the steps by role
 * @param blocked what is in the way
 * @param left what a removal keeps
 * @param effects what a removal breaks
 * @param keeps whether documents are kept before they are lost
 * @param asksAdopt whether to offer adoption
 * @param asksOthers whether to offer to include what was created for others
 */
record PlanPage(String id, PlanRequest request, Standing standing, @Nullable String run, String act,
		Map<ChangeKind, Long> counts, List<StepGroup<PlanStepRow>> groups, List<UntouchedText> blocked,
		List<UntouchedText> left, List<RemovalEffect> effects, boolean keeps, boolean asksAdopt, boolean asksOthers) {

	/** Whether a plan can be carried out. */
	enum Standing {

		/** Its button does it. */
		OPEN,
		/** Another run works. */
		BUSY,
		/** It has no steps. */
		EMPTY,
		/** It has no steps because something is in the way. */
		BLOCKED,
		/** The account has changed since. */
		OUTDATED,
		/** A run has done it, or is at it. */
		CARRIED_OUT

	}

	static PlanPage of(StoredPlan stored, Standing standing, @Nullable String run, List<RemovalEffect> effects,
			Workshop workshop, Sentences sentences) {
		Plan plan = stored.plan();
		PlanRequest request = plan.request();
		return new PlanPage(stored.id(), request, standing, run,
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
	 * Whether its reader still decides on it.
	 */
	public boolean isUndecided() {
		return this.standing == Standing.OPEN || this.standing == Standing.BLOCKED || this.standing == Standing.EMPTY;
	}

}
