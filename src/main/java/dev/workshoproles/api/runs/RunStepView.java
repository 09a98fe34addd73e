package dev.workshoproles.api.runs;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ErrorView;
import dev.workshoproles.api.plans.StepView;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.StepKind;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;

/**
 * A step of a run with its state.
 */
record RunStepView(String id, StepKind kind, String target, @Nullable String subject, String operation,
		List<String> dependsOn, @Nullable String before, @Nullable String after, String message, StepState state,
		int attempts, @Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable ErrorView error) {

	static RunStepView of(RunStep step, String callerArn, Set<String> planned, Texts texts) {
		Step write = step.step();
		return new RunStepView(write.id(), write.kind(), write.target(), StepView.subject(write),
				write.operation().iamName(), StepView.dependsOn(write, planned), write.before(), write.after(),
				texts.say(write), step.state(), step.attempts(), step.startedAt(), step.endedAt(),
				ErrorView.of(step.error(), write, callerArn, texts));
	}

	/**
	 * Its state and what it does. In a run that did not get that far, nothing was
	 * unneeded.
	 */
	List<String> row(RunState run, Texts texts) {
		boolean undone = this.state == StepState.SKIPPED && run != RunState.SUCCEEDED && run.isEnded();
		return List.of(texts.say("step-state." + (undone ? "undone" : this.state)), (this.attempts > 1)
				? this.message + " (" + texts.say("run.step.attempts", this.attempts) + ")" : this.message);
	}

}
