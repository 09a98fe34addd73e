package dev.workshoproles.api.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

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
	public static final Duration HEARTBEAT = Duration.ofSeconds(10);

	/** How long a client waits before it connects again. */
	private static final Duration RECONNECT = Duration.ofSeconds(1);

	private static final int RETRY_SECONDS = 5;

	private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("events-");

	private final RunNews news;

	private final int limit;

	private final Set<Source> sources = ConcurrentHashMap.newKeySet();

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
		return open(new RunEvents(history, this.news, run, known));
	}

	/**
	 * Opens a stream. What it begins with is sent by the thread that has the request, and
	 * with it the response's header: if both threads wrote that, parts of it would be
	 * left out or the stream would never begin.
	 * @param source what the client follows
	 * @throws ProblemException if too many are open
	 */
	public SseEmitter open(Source source) {
		SseEmitter emitter = new SseEmitter(0L);
		emitter.onCompletion(() -> {
			this.sources.remove(source);
			source.wake();
		});
		this.sources.add(source);
		try {
			emitter.send(SseEmitter.event().reconnectTime(RECONNECT.toMillis()).comment(source.subject()));
			this.threads.execute(() -> follow(source, emitter));
		}
		catch (TaskRejectedException ex) {
			this.sources.remove(source);
			throw new ProblemException(Problem.of(ProblemType.TOO_MANY_STREAMS, this.limit)
				.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Nothing is connected yet", ex);
		}
		return emitter;
	}

	private void follow(Source source, SseEmitter emitter) {
		try {
			source.follow(emitter, () -> this.open && this.sources.contains(source));
			emitter.complete();
		}
		catch (IOException ex) {
			// The client has disconnected; the container ends the request.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			emitter.complete();
		}
		catch (RuntimeException ex) {
			emitter.completeWithError(ex);
		}
		finally {
			this.sources.remove(source);
		}
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
		this.sources.forEach(Source::wake);
	}

	@Override
	public boolean isRunning() {
		return this.open;
	}

	/** What one client follows. */
	public interface Source {

		/** What is followed: the comment with which the stream begins. */
		String subject();

		/**
		 * Sends what there is, in a thread of its own, until the client has disconnected
		 * or no more is to be sent.
		 * @param emitter where to send it
		 * @param isOpen whether to go on
		 */
		void follow(SseEmitter emitter, BooleanSupplier isOpen) throws IOException, InterruptedException;

		/** Has a wait end, since there may be nothing more to wait for. */
		void wake();

	}

}
