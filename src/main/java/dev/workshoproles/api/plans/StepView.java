package dev.workshoproles.api.plans;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.StepKind;

/**
 * A step of a plan.
 */
public record StepView(String id, StepKind kind, String target, @Nullable String subject, String operation,
		List<String> dependsOn, @Nullable String before, @Nullable String after, String message) {

	static StepView of(Step step, Set<String> planned, Texts texts) {
		return new StepView(step.id(), step.kind(), step.target(), subject(step), step.operation().iamName(),
				dependsOn(step, planned), step.before(), step.after(), texts.say(step));
	}

	public static @Nullable String subject(Step step) {
		return step.subject().isEmpty() ? null : step.subject();
	}

	/** A step may also depend on steps that the plan does not need. */
	public static List<String> dependsOn(Step step, Set<String> planned) {
		return step.dependsOn().stream().filter(planned::contains).sorted().toList();
	}

}
