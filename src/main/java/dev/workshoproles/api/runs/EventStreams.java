package dev.workshoproles.api.runs;

import java.time.Duration;

import org.springframework.boot.thread.Threading;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunNews;
import dev.workshoproles.seats.Seats;

/**
 * The open event streams. Each has its own thread, so that a slow client does not hold up
 * the others; the database is asked for all together.
 */
@Component
public class EventStreams implements SmartLifecycle {

	/** How many streams may be open at once; in a class two more for each seat. */
	public static final int LIMIT = 32;

	private static final int MORE_PER_SEAT = 2;

	/** Well below the idle timeouts of proxies, 30 seconds or more. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(10);

	private static final int RETRY_SECONDS = 5;

	private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("events-");

	private final RunNews news;

	private final int limit;

	private volatile boolean open = true;

	EventStreams(RunNews news, Seats seats, Environment environment) {
		this.news = news;
		this.limit = seats.classroom()
			.map((classroom) -> LIMIT + MORE_PER_SEAT * classroom.seats().size())
			.orElse(LIMIT);
		this.threads.setVirtualThreads(Threading.VIRTUAL.isActive(environment));
		this.threads.setConcurrencyLimit(this.limit);
		this.threads.setRejectTasksWhenLimitReached(true);
	}

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
			this.threads
				.execute(new EventStream(emitter, history, run, known, HEARTBEAT, this.news::await, () -> this.open));
		}
		catch (TaskRejectedException ex) {
			throw new ProblemException(Problem.of(ProblemType.TOO_MANY_STREAMS, this.limit)
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
		this.news.wakeAll();
	}

	@Override
	public boolean isRunning() {
		return this.open;
	}

}
