package dev.workshoproles.seats;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClassEndTests {

	private static final Instant END = Instant.parse("2026-11-28T11:00:00Z");

	private Instant now = END.minusMillis(1);

	@Test
	void comesWithTheClock() {
		ClassEnd end = new ClassEnd(new Classroom("Lab", List.of(Seat.only("")), END), () -> this.now);
		assertThat(end.time()).isEqualTo(END);
		assertThat(end.isOver()).isFalse();
		this.now = END;
		assertThat(end.isOver()).isTrue();
	}

	@Test
	void neverComesIfThereIsNone() {
		this.now = Instant.MAX;
		for (ClassEnd end : List.of(new ClassEnd(null, () -> this.now),
				new ClassEnd(new Classroom("Lab", List.of(Seat.only("")), null), () -> this.now))) {
			assertThat(end.time()).isNull();
			assertThat(end.isOver()).isFalse();
		}
	}

}
