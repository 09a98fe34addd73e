package dev.workshoproles.web.plans;

import java.util.List;

import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.StepKind;
import dev.workshoproles.web.DiffLine;
import dev.workshoproles.web.DocumentDiff;
import dev.workshoproles.web.Sentences;

/**
 * A step of a plan.
 *
 * @param kind whether it creates, changes, deletes or adopts
 * @param sentence what it does
 * @param operation the IAM operation
 * @param lines the diff of the document; empty for a step without one
 */
record PlanStepRow(StepKind kind, String sentence, String operation, List<DiffLine> lines) {

	static PlanStepRow of(Step step, Sentences sentences) {
		return new PlanStepRow(step.kind(), sentences.of(step), step.operation().iamName(),
				DocumentDiff.lines(step.before(), step.after()));
	}

}
