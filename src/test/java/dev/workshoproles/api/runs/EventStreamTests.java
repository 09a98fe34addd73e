package dev.workshoproles.api.runs;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

import dev.workshoproles.api.Samples;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.RunEvent;
import dev.workshoproles.runs.journal.RunState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class EventStreamTests {

	private static final RunEvent STEP = new RunEvent(1, RunEvent.Type.STEP, "{}");

	private static final RunEvent ENDED = new RunEvent(2, RunEvent.Type.ENDED, "{}");

	private final RunHistory history = mock();

	private final RecordingEmitter emitter = new RecordingEmitter();

	@BeforeEach
	void theRunIsThere() {
		given(this.history.find(Samples.RUN)).willReturn(Optional.of(Samples.run(RunState.RUNNING)));
		given(this.history.eventsAfter(Samples.RUN, 0)).willReturn(List.of()).willReturn(List.of(STEP));
		given(this.history.eventsAfter(Samples.RUN, 1)).willReturn(List.of())
			.willReturn(List.of())
			.willReturn(List.of(ENDED));
	}

	@Test
	void sendsEachEventOnceAsItComes() {
		run(Duration.ofHours(1), true);
		assertThat(this.emitter.sent).containsExactly("retry:1000\n:run " + Samples.RUN + "\n\n",
				"id:1\nevent:step\ndata:{}\n\n", "id:2\nevent:ended\ndata:{}\n\n", "complete");
	}

	@Test
	void showsThatItIsThereWhenNothingHappens() {
		run(Duration.ofMillis(100), true);
		assertThat(this.emitter.sent).filteredOn(":heartbeat\n\n"::equals).hasSize(4);
	}

	@Test
	void endsWhenTheRunIsWithdrawn() {
		given(this.history.find(Samples.RUN)).willReturn(Optional.empty());
		run(Duration.ofMillis(100), true);
		assertThat(this.emitter.sent).hasSize(3).endsWith(":heartbeat\n\n", "complete");
	}

	@Test
	void tellsWhatHasHappenedWhenTheProcessStops() {
		given(this.history.eventsAfter(Samples.RUN, 0)).willReturn(List.of(STEP));
		run(Duration.ofHours(1), false);
		assertThat(this.emitter.sent).hasSize(3).endsWith("id:1\nevent:step\ndata:{}\n\n", "complete");
	}

	@Test
	void endsWhenTheClientHasGone() {
		this.emitter.gone = true;
		run(Duration.ofHours(1), true);
		assertThat(this.emitter.sent).isEmpty();
	}

	@Test
	void endsWithTheErrorWhenTheDatabaseFails() {
		given(this.history.eventsAfter(Samples.RUN, 1)).willThrow(new UnsupportedOperationException("no database"));
		run(Duration.ofHours(1), true);
		assertThat(this.emitter.sent).hasSize(3).endsWith("no database");
	}

	private void run(Duration heartbeat, boolean mayGoOn) {
		new EventStream(this.emitter, this.history, Samples.RUN, 0, heartbeat, (run, known, polls) -> 1, () -> mayGoOn)
			.run();
	}

	private static final class RecordingEmitter extends SseEmitter {

		private final List<String> sent = new ArrayList<>();

		private boolean gone;

		@Override
		public void send(SseEventBuilder builder) throws IOException {
			if (this.gone) {
				throw new IOException("Broken pipe");
			}
			this.sent
				.add(builder.build().stream().map((part) -> part.getData().toString()).collect(Collectors.joining()));
		}

		@Override
		public synchronized void complete() {
			this.sent.add("complete");
		}

		@Override
		public synchronized void completeWithError(Throwable ex) {
			this.sent.add(ex.getMessage());
		}

	}

}
