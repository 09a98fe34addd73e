package dev.workshoproles.account.calls;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;

/**
 * The logging context (MDC) of a piece of work: the trace, the run, the step.
 */
public final class LogContext {

	private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder()
		.contextRegistry(new ContextRegistry().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor()))
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
