package dev.workshoproles.runs.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.LogContext;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.RunEnd;

/**
 * Carries out the runs of this process, and keeps their leases while it does. When the
 * process is asked to stop, steps under way end and no others begin.
 */
public class RunExecutor implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(RunExecutor.class);

	/** Less than the time that a container is given to stop. */
	private static final Duration STOP = Duration.ofSeconds(8);

	private final Journal journal;

	private final RoleService roles;

	private final RunMeters meters;

	private volatile ExecutorService threads = newThreads();

	/** When the lease of each run of this process ends, by this process's clock. */
	private final Map<String, Instant> leases = new ConcurrentHashMap<>();

	private volatile boolean stopping;

	public RunExecutor(Journal journal, RoleService roles, RunMeters meters) {
		this.journal = journal;
		this.roles = roles;
		this.meters = meters;
	}

	/**
	 * Plans a run in this thread, whose exceptions go to the caller, and carries it out
	 * in another.
	 */
	public void start(String run, Supplier<Plan> firstPlan) {
		this.leases.put(run, Instant.now().plus(RunStarter.LEASE));
		Plan plan;
		try {
			plan = firstPlan.get();
		}
		catch (RuntimeException ex) {
			this.leases.remove(run);
			throw ex;
		}
		Progress progress = new ObservedProgress(new RecordedProgress(run, this.journal, () -> mayGoOn(run)),
				this.meters);
		this.threads.execute(LogContext.carriedBy(() -> carryOut(run, plan, progress)));
	}

	private void carryOut(String run, Plan plan, Progress progress) {
		Timer.Sample sample = this.meters.begin();
		RunEnd end = RunEnd.interrupted();
		MDC.put(ObservedProgress.RUN, run);
		try {
			end = toTheEnd(run, plan, progress);
			logger.info("The run has ended: {}", end.state());
		}
		finally {
			this.meters.runEnded(sample, plan.request().action(), end.state());
			this.leases.remove(run);
			MDC.remove(ObservedProgress.RUN);
		}
	}

	private RunEnd toTheEnd(String run, Plan plan, Progress progress) {
		try {
			RunEnd end = RunEnd.of(this.roles.carryOut(plan, progress));
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

	private boolean mayGoOn(String run) {
		Instant lease = this.leases.get(run);
		return !this.stopping && lease != null && Instant.now().isBefore(lease);
	}

	@Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	public void renewLeases() {
		Instant begun = Instant.now();
		this.leases.keySet().forEach((run) -> {
			Instant now = this.journal.now();
			if (this.journal.leases.renew(run, now, now.plus(RunStarter.LEASE))) {
				this.leases.computeIfPresent(run, (id, before) -> begun.plus(RunStarter.LEASE));
			}
			else {
				// Another process took this run for dead and may work on the account.
				this.leases.remove(run);
			}
		});
	}

	@Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void endAbandoned() {
		new RunStarter(this.journal).endAbandoned();
	}

	private static ExecutorService newThreads() {
		return Executors.newCachedThreadPool(new CustomizableThreadFactory("run-"));
	}

	/** Also after a stop: a context that was paused goes on. */
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
			if (!this.threads.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
				this.leases.keySet().forEach((run) -> this.journal.end(run, RunEnd.interrupted()));
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
