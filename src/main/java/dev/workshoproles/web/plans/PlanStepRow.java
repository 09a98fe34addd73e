package dev.workshoproles.web.plans;

import java.util.List;

import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.web.ChangeKind;
import dev.workshoproles.web.DiffLine;
import dev.workshoproles.web.DocumentDiff;
import dev.workshoproles.web.Sentences;

/**
 * A step of a plan.
 *
 * @param id the step's id
 * @param kind what it does
 * @param sentence the same in words
 * @param operation the IAM operation
 * @param lines the diff of the document; empty for a step without one
 */
record PlanStepRow(String id, ChangeKind kind, String sentence, String operation, List<DiffLine> lines) {

	/** In lines; longer documents are collapsed at first. */
	private static final int LONG = 40;

	static PlanStepRow of(Step step, Sentences sentences) {
		return new PlanStepRow(step.id(), ChangeKind.of(step), sentences.of(step), step.operation().iamName(),
				DocumentDiff.lines(step.before(), step.after()));
	}

	/**
	 * Whether the diff is expanded at first. Documents that are new or deleted as a whole
	 * are collapsed.
	 */
	public boolean isOpen() {
		return this.kind == ChangeKind.CHANGE && this.lines.size() <= LONG;
	}

}
