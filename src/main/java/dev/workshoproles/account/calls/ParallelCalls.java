package dev.workshoproles.account.calls;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Makes calls to IAM concurrently, at most {@code console.concurrency} at once in the
 * whole process. A call must not wait for another one.
 */
public final class ParallelCalls implements AutoCloseable {

	private final ExecutorService threads;

	public ParallelCalls(int concurrency) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory("iam-");
		factory.setDaemon(true);
		this.threads = Executors.newFixedThreadPool(concurrency, factory);
	}

	/**
	 * Queues a call, to be made by the next free thread.
	 * @param call the call
	 */
	public void execute(Runnable call) {
		this.threads.execute(LogContext.inCurrentContext(call));
	}

	/**
	 * Creates a group of calls.
	 * @param fatal whether a call's failure makes the others useless
	 * @return an empty group
	 */
	public CallGroup group(Predicate<Throwable> fatal) {
		return new CallGroup(this::execute, fatal);
	}

	/**
	 * Makes all calls and waits for them. If one throws, those not started are dropped.
	 * @param calls the calls, in any order
	 */
	public void all(List<Runnable> calls) {
		CallGroup group = group((failure) -> true);
		group.await(CallGroup.all(calls.stream().map((call) -> group.submit(() -> {
			call.run();
			return true;
		})).toList()));
	}

	@Override
	public void close() {
		this.threads.shutdown();
	}

}
