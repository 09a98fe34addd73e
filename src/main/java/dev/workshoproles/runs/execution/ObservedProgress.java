package dev.workshoproles.runs.execution;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.runs.journal.StepState;

/**
 * Reports the progress of a run to log and meters. A step begins and ends in the same
 * thread, whose log lines contain its id meanwhile.
 */
public final class ObservedProgress implements Progress {

	static final String RUN = "run";

	static final String STEP = "step";

	private static final Logger logger = LoggerFactory.getLogger(ObservedProgress.class);

	private final Progress recorded;

	private final RunMeters meters;

	private final Set<String> attempted = ConcurrentHashMap.newKeySet();

	private final Map<String, Timer.Sample> running = new ConcurrentHashMap<>();

	ObservedProgress(Progress recorded, RunMeters meters) {
		this.recorded = recorded;
		this.meters = meters;
	}

	@Override
	public void planned(Plan plan) {
		logger.info("Planned {} steps", plan.steps().size());
		this.recorded.planned(plan);
	}

	@Override
	public void keep(Step step, String document) {
		this.recorded.keep(step, document);
	}

	@Override
	public void started(Step step) {
		MDC.put(STEP, step.id());
		if (!this.attempted.add(step.id())) {
			this.meters.stepRetried(step);
		}
		this.recorded.started(step);
		this.running.put(step.id(), this.meters.begin());
	}

	@Override
	public void succeeded(Step step) {
		ended(step, StepState.SUCCEEDED, null);
		this.recorded.succeeded(step);
	}

	@Override
	public void failed(Step step, AccountError error) {
		ended(step, StepState.FAILED, error);
		this.recorded.failed(step, error);
	}

	private void ended(Step step, StepState state, @Nullable AccountError error) {
		Timer.Sample sample = this.running.remove(step.id());
		if (sample != null) {
			this.meters.stepEnded(sample, step, state);
		}
		if (error != null) {
			logger.warn("{} failed: {} {}", step.id(), error.code(), error.detail());
		}
		else {
			logger.info("{} done", step.id());
		}
		MDC.remove(STEP);
	}

	@Override
	public boolean mayGoOn() {
		return this.recorded.mayGoOn();
	}

}
