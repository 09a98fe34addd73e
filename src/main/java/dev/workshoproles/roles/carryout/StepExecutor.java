package dev.workshoproles.roles.carryout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.AccountWrites;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.roles.plan.Step;

/**
 * Executes the steps of one run concurrently, each after those it depends on.
 */
public final class StepExecutor {

	private final AccountWrites account;

	private final Executor threads;

	private final Runnable written;

	private volatile boolean callerChanged;

	/**
	 * Creates an executor for one account.
	 * @param written called when a write has ended, successfully or not, before its
	 * result is reported
	 */
	public StepExecutor(AccountWrites account, Executor threads, Runnable written) {
		this.account = account;
		this.threads = threads;
		this.written = written;
	}

	/**
	 * Executes steps.
	 * @param steps in topological order
	 * @return the result of each step that was started
	 */
	Map<Step, StepResult> execute(List<Step> steps, Progress progress) {
		Map<String, CompletableFuture<@Nullable StepResult>> running = new LinkedHashMap<>();
		for (Step step : steps) {
			List<CompletableFuture<@Nullable StepResult>> before = step.dependsOn()
				.stream()
				.map(running::get)
				.filter(Objects::nonNull)
				.toList();
			running.put(step.id(), CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
				.thenApplyAsync(
						(ignored) -> before.stream().allMatch(StepExecutor::isDone) ? attempt(step, progress) : null,
						this.threads));
		}
		// No step may still be running when this returns, even if one threw an exception.
		CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new))
			.handle((done, broken) -> null)
			.join();
		Map<Step, StepResult> results = new LinkedHashMap<>();
		for (Step step : steps) {
			StepResult result = Objects.requireNonNull(running.get(step.id())).join();
			if (result != null) {
				results.put(step, result);
			}
		}
		return results;
	}

	private static boolean isDone(CompletableFuture<@Nullable StepResult> step) {
		StepResult result = step.join();
		return result != null && result.isDone();
	}

	private @Nullable StepResult attempt(Step step, Progress progress) {
		if (this.callerChanged || !progress.mayGoOn()) {
			return null;
		}
		String before = step.before();
		if (before != null && step.losesDocument()) {
			progress.keep(step, before);
		}
		progress.started(step);
		try {
			perform(step);
		}
		catch (AccountException ex) {
			this.callerChanged |= ex.error().isCallerChanged();
			progress.failed(step, ex.error());
			return StepResult.failed(ex.error());
		}
		progress.succeeded(step);
		return StepResult.DONE;
	}

	private void perform(Step step) {
		try {
			step.perform(this.account);
		}
		finally {
			this.written.run();
		}
	}

}
