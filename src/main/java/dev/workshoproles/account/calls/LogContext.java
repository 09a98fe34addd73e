package dev.workshoproles.account.calls;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;

/**
 * The context of a piece of work that goes with it to other threads: what its log lines
 * say (MDC), which are the trace, the run and the step, and the priority of its calls.
 */
public final class LogContext {

	private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder()
		.contextRegistry(new ContextRegistry().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor())
			.registerThreadLocalAccessor(CallPriority.class.getName(), CallPriority.CURRENT))
		.build();

	private LogContext() {
	}

	/**
	 * Propagates this thread's context to the thread that does the work.
	 * @param work the task for another thread
	 * @return the task in this context
	 */
	public static Runnable inCurrentContext(Runnable work) {
		return CONTEXT.captureAll().wrap(work);
	}

}
