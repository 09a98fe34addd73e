package dev.workshoproles.api.runs;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunNews;
import dev.workshoproles.runs.journal.RunEvent;

/**
 * One client's stream of a run's events. It follows the database, since another process
 * may be carrying out the run.
 */
class EventStream implements Runnable {

	/** How long a client waits before it connects again. */
	private static final Duration RECONNECT = Duration.ofSeconds(1);

	private final RunHistory history;

	private final String run;

	private final long pollsPerHeartbeat;

	private final Pause pause;

	private final BooleanSupplier isOpen;

	private final SseEmitter emitter;

	private int known;

	private volatile boolean ended;

	EventStream(SseEmitter emitter, RunHistory history, String run, int known, Duration heartbeat, Pause pause,
			BooleanSupplier isOpen) {
		this.emitter = emitter;
		this.history = history;
		this.run = run;
		this.known = known;
		this.pollsPerHeartbeat = heartbeat.dividedBy(RunNews.POLL);
		this.pause = pause;
		this.isOpen = isOpen;
		this.emitter.onCompletion(() -> this.ended = true);
		this.emitter.onError((ex) -> this.ended = true);
	}

	@Override
	public void run() {
		try {
			this.emitter.send(SseEmitter.event().reconnectTime(RECONNECT.toMillis()).comment("run " + this.run));
			follow();
			this.emitter.complete();
		}
		catch (IOException | IllegalStateException ex) {
			// The client has disconnected; the container ends the request.
			this.ended = true;
		}
		catch (RuntimeException ex) {
			this.emitter.completeWithError(ex);
		}
	}

	private void follow() throws IOException {
		long polls = 1;
		long due = this.pollsPerHeartbeat;
		while (true) {
			boolean last = !this.isOpen.getAsBoolean();
			for (RunEvent event : this.history.eventsAfter(this.run, this.known)) {
				send(event);
			}
			boolean isDue = polls >= due;
			if (this.ended || last || (isDue && !stillThere())) {
				return;
			}
			due = isDue ? polls + this.pollsPerHeartbeat : due;
			polls += pause(due - polls);
		}
	}

	private void send(RunEvent event) throws IOException {
		this.emitter.send(SseEmitter.event()
			.id(Integer.toString(event.number()))
			.name(event.type().name().toLowerCase(Locale.ROOT))
			.data(event.data(), MediaType.TEXT_PLAIN));
		this.known = event.number();
		this.ended |= event.type() == RunEvent.Type.ENDED;
	}

	/**
	 * Sends a heartbeat, and checks that the run has not been withdrawn.
	 */
	private boolean stillThere() throws IOException {
		this.emitter.send(SseEmitter.event().comment("heartbeat"));
		return this.history.find(this.run).isPresent();
	}

	private long pause(long polls) {
		try {
			return this.pause.until(this.run, this.known, polls);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.ended = true;
			return 0;
		}
	}

	/** Waits for events, which are looked for ten times a second. */
	interface Pause {

		/**
		 * Waits until there may be an event after a known one.
		 * @param polls how many looks to wait for at most
		 * @return how many there have been, at least one
		 */
		long until(String run, int known, long polls) throws InterruptedException;

	}

}
