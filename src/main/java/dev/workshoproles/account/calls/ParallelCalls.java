package dev.workshoproles.account.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Makes calls to IAM side by side, at most {@code console.concurrency} at once over the
 * whole process. Calls must not wait for each other in here.
 */
public final class ParallelCalls implements AutoCloseable {

	private final ExecutorService threads;

	public ParallelCalls(int concurrency) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory("iam-");
		factory.setDaemon(true);
		this.threads = Executors.newFixedThreadPool(concurrency, factory);
	}

	/**
	 * Makes a call when one of the threads is free.
	 * @param call what to do
	 */
	public void execute(Runnable call) {
		this.threads.execute(LogContext.carriedBy(call));
	}

	/**
	 * Makes all calls and waits for them. When one throws, those not begun are dropped.
	 * @param calls what to do, in any order
	 */
	public void all(List<Runnable> calls) {
		ExecutorCompletionService<Boolean> running = new ExecutorCompletionService<>(this.threads);
		List<Future<Boolean>> futures = new ArrayList<>();
		calls.forEach((call) -> futures.add(running.submit(LogContext.carriedBy(call), true)));
		try {
			for (int i = 0; i < calls.size(); i++) {
				running.take().get();
			}
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof AccountException failed) {
				throw new AccountException(failed.error(), failed);
			}
			throw new CompletionException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while IAM was asked", ex);
		}
		finally {
			futures.forEach((future) -> future.cancel(false));
		}
	}

	@Override
	public void close() {
		this.threads.shutdown();
	}

}
