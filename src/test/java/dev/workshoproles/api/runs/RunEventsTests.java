package dev.workshoproles.api.runs;

import java.io.IOException;
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
import dev.workshoproles.runs.RunNews;
import dev.workshoproles.runs.journal.RunEvent;
import dev.workshoproles.runs.journal.RunState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RunEventsTests {

	private static final RunEvent STEP = new RunEvent(1, RunEvent.Type.STEP, "{}");

	private static final RunEvent ENDED = new RunEvent(2, RunEvent.Type.ENDED, "{}");

	private static final long POLLS_PER_HEARTBEAT = 100;

	private final RunHistory history = mock();

	private final RunNews news = mock();

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
	void beginsWithTheRun() {
		assertThat(new RunEvents(this.history, this.news, Samples.RUN, 0).subject()).isEqualTo("run " + Samples.RUN);
	}

	@Test
	void sendsEachEventOnceAsItComes() throws Exception {
		pollsAtEachLook(1);
		follow(true);
		assertThat(this.emitter.sent).containsExactly("id:1\nevent:step\ndata:{}\n\n",
				"id:2\nevent:ended\ndata:{}\n\n");
	}

	@Test
	void showsThatItIsThereWhenNothingHappens() throws Exception {
		pollsAtEachLook(POLLS_PER_HEARTBEAT);
		follow(true);
		assertThat(this.emitter.sent).filteredOn(":heartbeat\n\n"::equals).hasSize(3);
	}

	@Test
	void endsWhenTheRunIsWithdrawn() throws Exception {
		given(this.history.find(Samples.RUN)).willReturn(Optional.empty());
		pollsAtEachLook(POLLS_PER_HEARTBEAT);
		follow(true);
		assertThat(this.emitter.sent).containsExactly("id:1\nevent:step\ndata:{}\n\n", ":heartbeat\n\n");
	}

	@Test
	void tellsWhatHasHappenedWhenTheProcessStops() throws Exception {
		given(this.history.eventsAfter(Samples.RUN, 0)).willReturn(List.of(STEP));
		follow(false);
		assertThat(this.emitter.sent).containsExactly("id:1\nevent:step\ndata:{}\n\n");
	}

	private void pollsAtEachLook(long polls) throws InterruptedException {
		given(this.news.await(eq(Samples.RUN), anyInt(), anyLong())).willReturn(polls);
	}

	private void follow(boolean mayGoOn) throws IOException, InterruptedException {
		new RunEvents(this.history, this.news, Samples.RUN, 0).follow(this.emitter, () -> mayGoOn);
	}

	private static final class RecordingEmitter extends SseEmitter {

		private final List<String> sent = new ArrayList<>();

		@Override
		public void send(SseEventBuilder builder) {
			this.sent
				.add(builder.build().stream().map((part) -> part.getData().toString()).collect(Collectors.joining()));
		}

	}

}
