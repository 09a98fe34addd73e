package dev.workshoproles.runs.execution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.runs.journal.EventData;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.RunEvent;
import dev.workshoproles.runs.journal.StepState;

/**
 * Stores the progress of one run: each change with its event, in one transaction and in
 * sequence, so that events are numbered in order. Once another process has ended the run
 * as abandoned, nothing more is stored and no step is started.
 */
final class RecordedProgress implements Progress {

	private final String run;

	private final Journal journal;

	private final BooleanSupplier mayGoOn;

	private final Map<String, Recorded> steps = new HashMap<>();

	private int events;

	private int documents;

	private volatile boolean endedElsewhere;

	RecordedProgress(String run, Journal journal, BooleanSupplier mayGoOn) {
		this.run = run;
		this.journal = journal;
		this.mayGoOn = mayGoOn;
	}

	@Override
	public synchronized void planned(Plan plan) {
		record(() -> {
			Set<String> planned = new HashSet<>();
			plan.steps().forEach((step) -> {
				planned.add(step.id());
				this.steps.computeIfAbsent(step.id(), (id) -> insert(step));
			});
			this.steps.forEach((id, recorded) -> settle(id, recorded, planned));
			event(RunEvent.Type.PLANNED, EventData.planned(plan));
		});
	}

	private Recorded insert(Step step) {
		this.journal.steps.insert(this.run, this.steps.size() + 1, step);
		return new Recorded();
	}

	/**
	 * If a fresh plan lacks a failed step, the step has succeeded if its call may have
	 * had an effect, and is otherwise no longer needed.
	 */
	private void settle(String id, Recorded step, Set<String> planned) {
		if (planned.contains(id) || step.state == StepState.SUCCEEDED || step.state == StepState.SKIPPED) {
			return;
		}
		boolean maybeDone = step.lastError == Kind.UNREACHABLE || step.lastError == Kind.UNAVAILABLE;
		change(id, step, maybeDone ? StepState.SUCCEEDED : StepState.SKIPPED, null);
	}

	@Override
	public synchronized void keep(Step step, String document) {
		if (recorded(step).kept) {
			return;
		}
		record(() -> {
			int number = ++this.documents;
			this.journal.kept.insert(this.run, number, step.id(), document);
			event(RunEvent.Type.KEPT, EventData.kept(number, step));
		});
		requireRunning();
		recorded(step).kept = true;
	}

	@Override
	public synchronized void started(Step step) {
		Recorded recorded = recorded(step);
		recorded.attempts++;
		recorded.state = StepState.RUNNING;
		record(() -> {
			this.journal.steps.start(this.run, step.id());
			event(RunEvent.Type.STEP, EventData.step(step.id(), StepState.RUNNING, recorded.attempts, null));
		});
		requireRunning();
	}

	@Override
	public synchronized void succeeded(Step step) {
		record(() -> change(step.id(), recorded(step), StepState.SUCCEEDED, null));
	}

	@Override
	public synchronized void failed(Step step, AccountError error) {
		record(() -> change(step.id(), recorded(step), StepState.FAILED, error));
	}

	@Override
	public boolean mayGoOn() {
		return !this.endedElsewhere && this.mayGoOn.getAsBoolean();
	}

	private void record(Runnable changes) {
		if (this.endedElsewhere) {
			return;
		}
		int stored = this.events;
		try {
			this.endedElsewhere = !this.journal.whileRunning(this.run, changes);
		}
		catch (RuntimeException ex) {
			// No number is left out, since by the next one the run's end is noticed.
			this.events = stored;
			throw ex;
		}
	}

	/** Prevents a step after the end of the run. */
	private void requireRunning() {
		if (this.endedElsewhere) {
			throw new RunEndedException();
		}
	}

	private Recorded recorded(Step step) {
		return this.steps.computeIfAbsent(step.id(), (id) -> insert(step));
	}

	private void change(String id, Recorded step, StepState state, @Nullable AccountError error) {
		step.state = state;
		step.lastError = (error != null) ? error.kind() : null;
		this.journal.steps.end(this.run, id, state, error);
		event(RunEvent.Type.STEP, EventData.step(id, state, step.attempts, error));
	}

	private void event(RunEvent.Type type, String data) {
		this.journal.events.insert(this.run, new RunEvent(++this.events, type, data));
	}

	/** The part of a step's state that is needed without a query. */
	private static final class Recorded {

		private StepState state = StepState.PENDING;

		private int attempts;

		private boolean kept;

		private @Nullable Kind lastError;

	}

}
