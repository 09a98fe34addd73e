package dev.workshoproles.roles.carryout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.roles.carryout.Outcome.End;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Step;

/**
 * Carries out plans, reads and plans again, until nothing is left to do or there is no
 * more progress.
 */
public final class ConvergenceLoop {

	private final StepExecutor executor;

	private final Function<Set<String>, Plan> planAgain;

	private final Patience patience;

	private final Ledger ledger = new Ledger();

	private @Nullable AccountError callerChanged;

	private int fruitless;

	private long progressedAt;

	/**
	 * Creates the loop for one run.
	 * @param planAgain reads and plans, with a search for the given names
	 */
	public ConvergenceLoop(StepExecutor executor, Function<Set<String>, Plan> planAgain, Patience patience) {
		this.executor = executor;
		this.planAgain = planAgain;
		this.patience = patience;
		this.progressedAt = patience.time().nanos();
	}

	public Outcome run(Plan first, Progress progress) {
		Plan plan = first;
		progress.planned(plan);
		while (!plan.steps().isEmpty()) {
			boolean mustPause = act(plan, progress);
			if (this.callerChanged != null) {
				return ended(End.INTERRUPTED, plan, this.callerChanged);
			}
			if (!progress.mayGoOn()) {
				return ended(End.INTERRUPTED, plan, null);
			}
			if (this.ledger.isHopeless(plan.steps()) || !isPatient()) {
				return failed(plan, progress);
			}
			if (mustPause && !this.patience.pause(this.fruitless)) {
				return ended(End.INTERRUPTED, plan, null);
			}
			try {
				plan = read(progress);
			}
			catch (AccountException ex) {
				return ended(ex.error().isCallerChanged() ? End.INTERRUPTED : End.FAILED, plan, ex.error());
			}
			progress.planned(plan);
		}
		return ended(plan.blocked().isEmpty() ? End.SUCCEEDED : End.FAILED, plan, null);
	}

	/**
	 * Executes the steps that may succeed.
	 * @return whether to pause before the next read
	 */
	private boolean act(Plan plan, Progress progress) {
		List<Step> steps = this.ledger.worthDoing(plan.steps());
		Map<Step, StepResult> results = this.executor.execute(steps, progress);
		this.ledger.record(results);
		this.callerChanged = results.values()
			.stream()
			.map(StepResult::error)
			.filter((error) -> error != null && error.isCallerChanged())
			.findFirst()
			.orElse(null);
		boolean progressed = results.values().stream().anyMatch(StepResult::isDone);
		this.fruitless++;
		if (progressed) {
			this.fruitless = 0;
			this.progressedAt = this.patience.time().nanos();
		}
		return results.size() < plan.steps().size() || !results.values().stream().allMatch(StepResult::isDone);
	}

	/**
	 * Reads and plans again. A transient failure counts as a round without progress.
	 */
	private Plan read(Progress progress) {
		while (true) {
			try {
				return this.planAgain.apply(this.ledger.taken());
			}
			catch (AccountException ex) {
				AccountError error = ex.error();
				this.fruitless++;
				boolean goOn = !error.concernsCredentials() && isPatient() && progress.mayGoOn();
				if (!goOn || !this.patience.pause(this.fruitless)) {
					throw ex;
				}
			}
		}
	}

	private boolean isPatient() {
		return this.patience.allows(this.fruitless, this.progressedAt);
	}

	private Outcome ended(End end, Plan plan, @Nullable AccountError error) {
		return new Outcome(end, plan.blocked(), plan.left(), this.ledger.unfinished(plan.steps()), error);
	}

	/**
	 * Fails a run and the steps that IAM confirmed but reads do not show.
	 */
	private Outcome failed(Plan plan, Progress progress) {
		Outcome outcome = ended(End.FAILED, plan, null);
		plan.steps().forEach((step) -> {
			AccountError reason = outcome.unfinished().get(step.id());
			if (reason != null && reason.code().equals(Outcome.NOT_SEEN)) {
				progress.failed(step, reason);
			}
		});
		return outcome;
	}

}
