package dev.workshoproles.account.calls;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;

/**
 * What the log says of a piece of work beside its messages: the trace, the run, the step.
 */
public final class LogContext {

	private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder()
		.contextRegistry(new ContextRegistry().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor()))
		.build();

	private LogContext() {
	}

	/**
	 * Takes the context of this thread over to the one that does the work.
	 * @param work what to do elsewhere
	 * @return the same work, in this context
	 */
	public static Runnable carriedBy(Runnable work) {
		return CONTEXT.captureAll().wrap(work);
	}

}
