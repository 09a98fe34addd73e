package dev.workshoproles.account.calls;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Makes calls to IAM concurrently, at most {@code console.concurrency} at once in the
 * whole process. A call must not wait for another one. Calls in the background have
 * threads of their own, half as many besides: no other has to wait until one of them has
 * had its turn.
 */
public final class ParallelCalls implements AutoCloseable {

	private final ExecutorService threads;

	private final ExecutorService background;

	public ParallelCalls(int concurrency) {
		this.threads = threads("iam-", concurrency);
		this.background = threads("iam-background-", background(concurrency));
	}

	private static ExecutorService threads(String name, int most) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory(name);
		factory.setDaemon(true);
		return Executors.newFixedThreadPool(most, factory);
	}

	/**
	 * The most calls at once, those in the background included.
	 * @param concurrency the most that are not
	 */
	public static int most(int concurrency) {
		return concurrency + background(concurrency);
	}

	private static int background(int concurrency) {
		return Math.max(1, concurrency / 2);
	}

	/**
	 * Queues a call, to be made by the next free thread.
	 * @param call the call
	 */
	public void execute(Runnable call) {
		ExecutorService some = (CallPriority.current() == CallPriority.BACKGROUND) ? this.background : this.threads;
		some.execute(LogContext.inCurrentContext(call));
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
		this.background.shutdown();
	}

}
