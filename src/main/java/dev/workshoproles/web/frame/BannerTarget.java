package dev.workshoproles.web.frame;

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
 * Provides the target for the banner, with a time limit: a page that does not need IAM
 * must not wait for an unresponsive STS, so its banner then shows the caller as unknown.
 */
final class BannerTarget {

	private static final Duration TIMEOUT = Duration.ofMillis(500);

	private final Supplier<Target> target;

	private final Supplier<Target> targetWithoutCaller;

	private final ExecutorService thread;

	private @Nullable CompletableFuture<Target> asked;

	/**
	 * Creates a provider.
	 * @param target asks STS for the caller
	 * @param targetWithoutCaller does not
	 */
	BannerTarget(Supplier<Target> target, Supplier<Target> targetWithoutCaller) {
		this.target = target;
		this.targetWithoutCaller = targetWithoutCaller;
		CustomizableThreadFactory factory = new CustomizableThreadFactory("target-");
		factory.setDaemon(true);
		ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
				factory);
		one.allowCoreThreadTimeOut(true);
		this.thread = one;
	}

	/**
	 * Gets the target.
	 * @return the target, without its caller if that takes too long
	 */
	Target get() {
		try {
			return ask().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
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

	/** At most one request at a time, shared by concurrent callers. */
	private synchronized CompletableFuture<Target> ask() {
		CompletableFuture<Target> last = this.asked;
		if (last == null || last.isDone()) {
			last = CompletableFuture.supplyAsync(this.target, this.thread);
			this.asked = last;
		}
		return last;
	}

}
