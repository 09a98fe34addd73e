package dev.workshoproles.api.runs;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.RunEvent;

/**
 * One client's stream of a run's events. It follows the database, since another process
 * may be carrying out the run.
 */
class EventStream implements Runnable {

	private static final Duration POLL = Duration.ofMillis(100);

	/** How long a client waits before it connects again. */
	private static final Duration RECONNECT = Duration.ofSeconds(1);

	private final RunHistory history;

	private final String run;

	private final long pollsPerHeartbeat;

	private final BooleanSupplier isOpen;

	private final SseEmitter emitter;

	private int known;

	private volatile boolean ended;

	EventStream(SseEmitter emitter, RunHistory history, String run, int known, Duration heartbeat,
			BooleanSupplier isOpen) {
		this.emitter = emitter;
		this.history = history;
		this.run = run;
		this.known = known;
		this.pollsPerHeartbeat = heartbeat.dividedBy(POLL);
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
		for (long poll = 1;; poll++) {
			boolean last = !this.isOpen.getAsBoolean();
			for (RunEvent event : this.history.eventsAfter(this.run, this.known)) {
				send(event);
			}
			if (this.ended || last || (poll % this.pollsPerHeartbeat == 0 && !stillThere())) {
				return;
			}
			pause();
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

	private void pause() {
		try {
			Thread.sleep(POLL.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.ended = true;
		}
	}

}
