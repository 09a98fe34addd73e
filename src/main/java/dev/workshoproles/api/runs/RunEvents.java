package dev.workshoproles.api.runs;

import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunNews;
import dev.workshoproles.runs.journal.RunEvent;

/**
 * The events of a run for one client. They are read from the database, since another
 * process may be carrying out the run.
 */
class RunEvents implements EventStreams.Source {

	private static final long POLLS_PER_HEARTBEAT = EventStreams.HEARTBEAT.dividedBy(RunNews.POLL);

	private final RunHistory history;

	private final RunNews news;

	private final String run;

	private int known;

	private boolean ended;

	/**
	 * @param known the number of the last event that the client has received
	 */
	RunEvents(RunHistory history, RunNews news, String run, int known) {
		this.history = history;
		this.news = news;
		this.run = run;
		this.known = known;
	}

	@Override
	public String subject() {
		return "run " + this.run;
	}

	@Override
	public void follow(SseEmitter emitter, BooleanSupplier isOpen) throws IOException, InterruptedException {
		long polls = 1;
		long due = POLLS_PER_HEARTBEAT;
		while (true) {
			boolean last = !isOpen.getAsBoolean();
			for (RunEvent event : this.history.eventsAfter(this.run, this.known)) {
				send(emitter, event);
			}
			boolean isDue = polls >= due;
			if (this.ended || last || (isDue && !stillThere(emitter))) {
				return;
			}
			due = isDue ? polls + POLLS_PER_HEARTBEAT : due;
			polls += this.news.await(this.run, this.known, due - polls);
		}
	}

	private void send(SseEmitter emitter, RunEvent event) throws IOException {
		emitter.send(SseEmitter.event()
			.id(Integer.toString(event.number()))
			.name(event.type().name().toLowerCase(Locale.ROOT))
			.data(event.data(), MediaType.TEXT_PLAIN));
		this.known = event.number();
		this.ended = event.type() == RunEvent.Type.ENDED;
	}

	/**
	 * Sends a heartbeat, and checks that the run has not been withdrawn.
	 */
	private boolean stillThere(SseEmitter emitter) throws IOException {
		emitter.send(SseEmitter.event().comment("heartbeat"));
		return this.history.find(this.run).isPresent();
	}

	@Override
	public void wake() {
		this.news.wake(this.run);
	}

}
