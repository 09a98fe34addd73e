package dev.workshoproles.web.classroom;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.thread.Threading;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.classroom.work.ClassChanges;
import dev.workshoproles.seats.OnClassCondition;

/**
 * The open streams of pages that follow the class. Each has its own thread, so that a
 * slow client does not hold up the others; the database is asked for all together. A page
 * without one asks every ten seconds.
 */
@Component
@Conditional(OnClassCondition.class)
class ClassStreams implements SmartLifecycle {

	static final String PATH = "/class/events";

	/** Pages of teachers and assistants. */
	private static final int LIMIT = 32;

	/** Well below the idle timeouts of proxies, 30 seconds or more. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(10);

	private static final Duration RECONNECT = Duration.ofSeconds(1);

	private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("class-events-");

	private final Set<Semaphore> waiting = ConcurrentHashMap.newKeySet();

	private final ClassChanges changes;

	private volatile boolean open = true;

	ClassStreams(ClassChanges changes, Environment environment) {
		this.changes = changes;
		this.threads.setVirtualThreads(Threading.VIRTUAL.isActive(environment));
		this.threads.setConcurrencyLimit(LIMIT);
		this.threads.setRejectTasksWhenLimitReached(true);
	}

	/**
	 * Opens a stream.
	 * @throws ResponseStatusException if too many are open
	 */
	SseEmitter open() {
		SseEmitter emitter = new SseEmitter(0L);
		Semaphore news = new Semaphore(0);
		emitter.onCompletion(news::release);
		try {
			this.threads.execute(() -> serve(emitter, news));
		}
		catch (TaskRejectedException ex) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
		return emitter;
	}

	private void serve(SseEmitter emitter, Semaphore news) {
		this.waiting.add(news);
		Runnable unwatch = this.changes.watch(news::release);
		try {
			emitter.send(SseEmitter.event().reconnectTime(RECONNECT.toMillis()).comment("class"));
			while (this.open) {
				boolean changed = news.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
				news.drainPermits();
				emitter.send(
						changed ? SseEmitter.event().name("change").data("") : SseEmitter.event().comment("heartbeat"));
			}
			emitter.complete();
		}
		catch (IOException | IllegalStateException ex) {
			// The client has disconnected; the container ends the request.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			unwatch.run();
			this.waiting.remove(news);
		}
	}

	/** Before the web server, which would wait for open streams. */
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
		this.waiting.forEach(Semaphore::release);
	}

	@Override
	public boolean isRunning() {
		return this.open;
	}

}
