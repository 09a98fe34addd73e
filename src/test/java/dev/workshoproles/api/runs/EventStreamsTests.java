package dev.workshoproles.api.runs;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunNews;
import dev.workshoproles.runs.journal.RunEvent;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

class EventStreamsTests {

	private final RunHistory history = mock();

	private final RunNews news = mock();

	private final EventStreams streams = new EventStreams(this.news, mock(), new MockEnvironment());

	private final CountDownLatch release = new CountDownLatch(1);

	@BeforeEach
	void thereIsNews() throws InterruptedException {
		given(this.news.await(anyString(), anyInt(), anyLong())).willReturn(1L);
	}

	@AfterEach
	void stop() {
		this.release.countDown();
		this.streams.stop();
	}

	@Test
	void opensSoManyAndNoMore() {
		given(this.history.eventsAfter(anyString(), anyInt())).will((call) -> {
			this.release.await();
			return List.of();
		});
		for (int stream = 0; stream < EventStreams.LIMIT; stream++) {
			this.streams.open(this.history, "run", 0);
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.streams.open(this.history, "run", 0))
			.satisfies((ex) -> {
				assertThat(ex.problem().type()).isEqualTo(ProblemType.TOO_MANY_STREAMS);
				assertThat(ex.problem().headers()).containsEntry("Retry-After", "5");
			});
	}

	@Test
	void aClassHasMore() {
		Seats seats = mock();
		given(seats.classroom()).willReturn(Optional.of(new Classroom("A class", List.of(seat(1), seat(2)), null)));
		EventStreams more = new EventStreams(this.news, seats, new MockEnvironment());
		given(this.history.eventsAfter(anyString(), anyInt())).will((call) -> {
			this.release.await();
			return List.of();
		});
		for (int stream = 0; stream < EventStreams.LIMIT + 4; stream++) {
			more.open(this.history, "run", 0);
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> more.open(this.history, "run", 0));
		more.stop();
	}

	private static Seat seat(int number) {
		return new Seat("seat-" + number, "s" + number + "-", null);
	}

	@Test
	void isNotHeldUpByOneThatStandsStill() {
		given(this.history.eventsAfter("slow", 0)).will((call) -> {
			this.release.await();
			return List.of();
		});
		given(this.history.eventsAfter("fast", 0)).willReturn(List.of(new RunEvent(1, RunEvent.Type.STEP, "{}")));
		this.streams.open(this.history, "slow", 0);
		this.streams.open(this.history, "fast", 0);
		verify(this.history, timeout(5_000).atLeastOnce()).eventsAfter("fast", 1);
	}

	@Test
	void stopsAfterTheRunsAndBeforeTheWebServer() {
		assertThat(this.streams.getPhase()).isBetween(Integer.MAX_VALUE - 1023, Integer.MAX_VALUE - 1);
		assertThat(this.streams.isRunning()).isTrue();
		this.streams.stop();
		assertThat(this.streams.isRunning()).isFalse();
	}

	/** Otherwise the web server would wait for the client. */
	@Test
	void hasWhatIsFollowedEndBeforeTheWebServer() throws InterruptedException {
		Followed source = new Followed();
		this.streams.open(source);
		source.awaitFollower();
		this.streams.stop();
		source.awaitEnd();
	}

	/**
	 * It goes with the first that is sent, for which the stream's own thread is not
	 * needed: while the request's is still in the filters, both would write it.
	 */
	@Test
	void theHeaderIsSentByTheThreadOfTheRequest() throws Exception {
		Followed source = new Followed();
		MockHttpServletResponse response = request(source).getResponse();
		source.awaitFollower();
		assertThat(response.isCommitted()).isTrue();
		assertThat(response.getContentAsString()).isEqualTo("retry:1000\n:what is followed\n\n");
	}

	@Test
	void endsWhenTheClientHasGone() throws Exception {
		Followed source = new Followed();
		MvcResult stream = request(source);
		source.awaitFollower();
		Objects.requireNonNull(stream.getRequest().getAsyncContext()).complete();
		source.awaitEnd();
	}

	private MvcResult request(EventStreams.Source source) throws Exception {
		return MockMvcBuilders.standaloneSetup(new Controller(this.streams, source))
			.build()
			.perform(get("/"))
			.andExpect(MockMvcResultMatchers.request().asyncStarted())
			.andReturn();
	}

	@Test
	void isCompleteWhenThereIsNoMore() {
		SseEmitter emitter = this.streams.open(new Ending((to) -> {
		}));
		await().untilAsserted(() -> assertThatIllegalStateException().isThrownBy(() -> emitter.send("more"))
			.withMessageEndingWith("already completed"));
	}

	/** The client would wait for ever if only nothing more was sent. */
	@Test
	void endsWithTheErrorThatStoppedIt() {
		SseEmitter emitter = this.streams.open(new Ending((to) -> {
			throw new IllegalStateException("no database");
		}));
		await().untilAsserted(() -> assertThatIllegalStateException().isThrownBy(() -> emitter.send("more"))
			.withMessageContaining("no database"));
	}

	@Test
	void isLeftToTheWebServerWhenTheClientHasGone() throws IOException {
		CountDownLatch ended = new CountDownLatch(EventStreams.LIMIT);
		for (int stream = 0; stream < EventStreams.LIMIT; stream++) {
			this.streams.open(new Ending((to) -> {
				ended.countDown();
				throw new IOException("Broken pipe");
			}));
		}
		assertThat(awaited(ended)).isTrue();
		SseEmitter next = await().ignoreExceptionsInstanceOf(ProblemException.class)
			.until(() -> this.streams.open(new Followed()), Objects::nonNull);
		next.send("it is not complete");
	}

	private static boolean awaited(CountDownLatch latch) {
		try {
			return latch.await(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@RestController
	record Controller(EventStreams streams, EventStreams.Source source) {

		@GetMapping("/")
		SseEmitter get() {
			return this.streams.open(this.source);
		}

	}

	/** Has nothing to say until it is ended. */
	private static final class Followed implements EventStreams.Source {

		private final CountDownLatch followed = new CountDownLatch(1);

		private final CountDownLatch ended = new CountDownLatch(1);

		private final Semaphore news = new Semaphore(0);

		@Override
		public String subject() {
			return "what is followed";
		}

		@Override
		public void follow(SseEmitter emitter, BooleanSupplier isOpen) throws InterruptedException {
			this.followed.countDown();
			while (isOpen.getAsBoolean()) {
				this.news.acquire();
			}
			this.ended.countDown();
		}

		@Override
		public void wake() {
			this.news.release();
		}

		void awaitFollower() {
			assertThat(awaited(this.followed)).isTrue();
		}

		void awaitEnd() {
			assertThat(awaited(this.ended)).isTrue();
		}

	}

	/** Ends at once. */
	private record Ending(Last last) implements EventStreams.Source {

		@Override
		public String subject() {
			return "what ends";
		}

		@Override
		public void follow(SseEmitter emitter, BooleanSupplier isOpen) throws IOException {
			this.last.send(emitter);
		}

		@Override
		public void wake() {
		}

		interface Last {

			void send(SseEmitter emitter) throws IOException;

		}

	}

}
