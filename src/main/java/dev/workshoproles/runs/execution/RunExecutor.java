package dev.workshoproles.runs.execution;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.modulith.NamedInterface;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.LogContext;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.RunEnd;

/**
 * Carries out the runs of this process. On shutdown, running steps are completed and no
 * others are started.
 */
@NamedInterface("execution")
public class RunExecutor implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(RunExecutor.class);

	/** Less than the grace period of a container. */
	private static final Duration STOP_TIMEOUT = Duration.ofSeconds(8);

	private final Journal journal;

	private final RunStarter starter;

	private final RunMeters meters;

	private final Map<String, CompletableFuture<Void>> ends = new ConcurrentHashMap<>();

	private volatile ExecutorService threads = newThreads();

	private volatile boolean stopping;

	public RunExecutor(Journal journal, RunStarter starter, RunMeters meters) {
		this.journal = journal;
		this.starter = starter;
		this.meters = meters;
	}

	/**
	 * Carries out an admitted run in its own thread.
	 * @param run the run's id
	 * @param plan what it is to do
	 * @param roles the roles that the plan is about
	 * @throws RejectedExecutionException if the process is stopping
	 */
	public void carryOut(String run, Plan plan, RoleService roles) {
		CompletableFuture<Void> end = new CompletableFuture<>();
		this.ends.put(run, end);
		try {
			this.threads.execute(LogContext.inCurrentContext(() -> observe(run, plan, roles, end)));
		}
		catch (RejectedExecutionException ex) {
			this.ends.remove(run);
			throw ex;
		}
	}

	/**
	 * The end of a run that this process carries out.
	 * @param run the run's id
	 * @return completed at the end, in whatever state; empty if another process carries
	 * it out, or nobody does
	 */
	public Optional<CompletableFuture<Void>> end(String run) {
		return Optional.ofNullable(this.ends.get(run));
	}

	private void observe(String run, Plan plan, RoleService roles, CompletableFuture<Void> whenEnded) {
		Timer.Sample sample = this.meters.begin();
		RunEnd end = RunEnd.interrupted();
		MDC.put(ObservedProgress.RUN, run);
		try {
			end = complete(run, plan, roles);
			logger.info("The run has ended: {}", end.state());
		}
		finally {
			this.meters.runEnded(sample, plan.request().action(), end.state());
			this.starter.release(run);
			MDC.remove(ObservedProgress.RUN);
			this.ends.remove(run);
			whenEnded.complete(null);
		}
	}

	private RunEnd complete(String run, Plan plan, RoleService roles) {
		Progress recorded = new RecordedProgress(run, this.journal,
				() -> !this.stopping && this.starter.holdsLease(run));
		try {
			RunEnd end = RunEnd.of(roles.carryOut(plan, new ObservedProgress(recorded, this.meters)));
			AccountError error = end.error();
			if (error != null) {
				logger.warn("The run broke off: {} {}", error.code(), error.detail());
			}
			this.journal.end(run, end);
			return end;
		}
		catch (RuntimeException ex) {
			if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof RunEndedException) {
				logger.warn("The run broke off: it has been ended meanwhile");
			}
			else {
				logger.error("The run broke off", ex);
			}
			this.journal.end(run, RunEnd.interrupted());
			return RunEnd.interrupted();
		}
	}

	private static ExecutorService newThreads() {
		return Executors.newCachedThreadPool(new CustomizableThreadFactory("run-"));
	}

	/** Also restarts after a stop, since Spring can pause and resume a context. */
	@Override
	public void start() {
		if (this.threads.isShutdown()) {
			this.threads = newThreads();
		}
		this.stopping = false;
	}

	@Override
	public void stop() {
		this.stopping = true;
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
				this.starter.endHeld();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return !this.stopping;
	}

}
