package dev.workshoproles.account.calls;

import java.util.Map;

import org.slf4j.MDC;

/**
 * What the log says of a piece of work beside its messages: the trace, the run, the step.
 */
public final class LogContext {

	private LogContext() {
	}

	/**
	 * Takes the context of this thread over to the one that does the work.
	 * @param work what to do elsewhere
	 * @return the same work, in this context
	 */
	public static Runnable carriedBy(Runnable work) {
		Map<String, String> context = MDC.getCopyOfContextMap();
		if (context == null) {
			return work;
		}
		return () -> {
			Map<String, String> before = MDC.getCopyOfContextMap();
			MDC.setContextMap(context);
			try {
				work.run();
			}
			finally {
				MDC.setContextMap((before != null) ? before : Map.of());
			}
		};
	}

}
