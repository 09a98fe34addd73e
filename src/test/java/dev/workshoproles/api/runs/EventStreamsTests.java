package dev.workshoproles.api.runs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;
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
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

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
		CountDownLatch followed = new CountDownLatch(1);
		CountDownLatch ended = new CountDownLatch(1);
		Semaphore news = new Semaphore(0);
		this.streams.open(new EventStreams.Source() {
			@Override
			public void follow(SseEmitter emitter, BooleanSupplier isOpen) throws InterruptedException {
				followed.countDown();
				while (isOpen.getAsBoolean()) {
					news.acquire();
				}
				ended.countDown();
			}

			@Override
			public void wake() {
				news.release();
			}
		});
		assertThat(followed.await(30, TimeUnit.SECONDS)).isTrue();
		this.streams.stop();
		assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
	}

}
