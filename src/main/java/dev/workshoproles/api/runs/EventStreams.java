package dev.workshoproles.api.runs;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.runs.RunHistory;

/**
 * The open event streams. Each has its own thread, so that a slow client does not hold up
 * the others.
 */
@Component
public class EventStreams implements SmartLifecycle {

	/** How many streams may be open at once. */
	public static final int LIMIT = 32;

	/** Well below the idle timeouts of proxies, 30 seconds or more. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(10);

	private static final int RETRY_SECONDS = 5;

	private final ExecutorService threads = new ThreadPoolExecutor(0, LIMIT, 10, TimeUnit.SECONDS,
			new SynchronousQueue<>(), new CustomizableThreadFactory("events-"));

	private volatile boolean open = true;

	/**
	 * Opens a stream of a run's events.
	 * @param history has the run
	 * @param run the run's id
	 * @param known the number of the last event that the client has received
	 * @throws ProblemException if too many are open
	 */
	SseEmitter open(RunHistory history, String run, int known) {
		SseEmitter emitter = new SseEmitter(0L);
		try {
			this.threads.execute(new EventStream(emitter, history, run, known, HEARTBEAT, () -> this.open));
		}
		catch (RejectedExecutionException ex) {
			throw new ProblemException(Problem.of(ProblemType.TOO_MANY_STREAMS, LIMIT)
				.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS)));
		}
		return emitter;
	}

	/** Stopped after the runs, whose end is still sent, and before the web server. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 512;
	}

	@Override
	public void start() {
		this.open = true;
	}

	@Override
	public void stop() {
		this.open = false;
	}

	@Override
	public boolean isRunning() {
		return this.open;
	}

}
