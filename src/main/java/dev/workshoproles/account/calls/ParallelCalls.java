package dev.workshoproles.account.calls;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

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
	 * Begins a group of calls.
	 * @param fatal whether a call's failure makes the others useless
	 * @return a group without calls
	 */
	public CallGroup group(Predicate<Throwable> fatal) {
		return new CallGroup(this::execute, fatal);
	}

	/**
	 * Makes all calls and waits for them. When one throws, those not begun are dropped.
	 * @param calls what to do, in any order
	 */
	public void all(List<Runnable> calls) {
		CallGroup group = group((failure) -> true);
		group.await(CallGroup.all(calls.stream().map((call) -> group.make(() -> {
			call.run();
			return true;
		})).toList()));
	}

	@Override
	public void close() {
		this.threads.shutdown();
	}

}
