package dev.workshoproles.runs.execution;

import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.StepState;

/**
 * The metrics of runs and steps: number, duration and outcome. No tag contains the name
 * of a role or policy.
 */
public final class RunMeters {

	private final MeterRegistry meters;

	public RunMeters(MeterRegistry meters) {
		this.meters = meters;
	}

	Timer.Sample begin() {
		return Timer.start(this.meters);
	}

	void runEnded(Timer.Sample sample, Action action, RunState state) {
		sample.stop(this.meters.timer("console.runs", "action", lower(action), "outcome", lower(state)));
	}

	void stepEnded(Timer.Sample sample, Step step, StepState state) {
		sample.stop(this.meters.timer("console.steps", "operation", step.operation().iamName(), "kind",
				lower(step.kind()), "outcome", lower(state)));
	}

	void stepRetried(Step step) {
		this.meters.counter("console.step.retries", "operation", step.operation().iamName()).increment();
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
