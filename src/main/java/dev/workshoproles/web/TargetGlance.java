package dev.workshoproles.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import dev.workshoproles.account.target.Target;

/**
 * The target as a page's banner shows it. A page that needs nothing of IAM does not wait
 * for an STS that does not answer: its banner then says that the caller is not known.
 */
final class TargetGlance {

	private static final Duration PATIENCE = Duration.ofMillis(500);

	private final Supplier<Target> account;

	private final Supplier<Target> targetWithoutCaller;

	private final ExecutorService thread;

	private @Nullable CompletableFuture<Target> asked;

	/**
	 * Of an account.
	 * @param account asks as whom it is used
	 * @param targetWithoutCaller does not
	 */
	TargetGlance(Supplier<Target> account, Supplier<Target> targetWithoutCaller) {
		this.account = account;
		this.targetWithoutCaller = targetWithoutCaller;
		CustomizableThreadFactory factory = new CustomizableThreadFactory("target-");
		factory.setDaemon(true);
		ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
				factory);
		one.allowCoreThreadTimeOut(true);
		this.thread = one;
	}

	/**
	 * The target.
	 * @return it, or what is known of it without asking when that takes too long
	 */
	Target get() {
		try {
			return ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			return this.targetWithoutCaller.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return this.targetWithoutCaller.get();
		}
	}

	/** At most one question at a time: those who come meanwhile share its answer. */
	private synchronized CompletableFuture<Target> ask() {
		CompletableFuture<Target> last = this.asked;
		if (last == null || last.isDone()) {
			last = CompletableFuture.supplyAsync(this.account, this.thread);
			this.asked = last;
		}
		return last;
	}

}
