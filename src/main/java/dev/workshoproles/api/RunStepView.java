package dev.workshoproles.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.Step;
import dev.workshoproles.roles.StepKind;
import dev.workshoproles.runs.RunStep;
import dev.workshoproles.runs.StepState;

/**
 * A step of a run, with what became of it.
 */
record RunStepView(String id, StepKind kind, String target, @Nullable String subject, String operation,
		List<String> dependsOn, @Nullable String before, @Nullable String after, String message, StepState state,
		int attempts, @Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable ErrorView error) {

	static RunStepView of(RunStep step, Texts texts) {
		Step planned = step.step();
		return new RunStepView(planned.id(), planned.kind(), planned.target(), StepView.subject(planned),
				planned.operation(), StepView.dependsOn(planned), planned.before(), planned.after(), texts.say(planned),
				step.state(), step.attempts(), step.startedAt(), step.endedAt(), ErrorView.of(step.error(), texts));
	}

}
