package dev.workshoproles.access.load;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTurnsTests {

	private final BodyTurns turns = new BodyTurns(3, 2);

	@Test
	void areLimitedForOneAddress() {
		assertThat(this.turns.take("a")).isTrue();
		assertThat(this.turns.take("a")).isTrue();
		assertThat(this.turns.take("a")).isFalse();
		assertThat(this.turns.take("b")).isTrue();
	}

	@Test
	void areLimitedInAll() {
		assertThat(this.turns.take("a")).isTrue();
		assertThat(this.turns.take("b")).isTrue();
		assertThat(this.turns.take("c")).isTrue();
		assertThat(this.turns.take("d")).isFalse();
	}

	@Test
	void canBeTakenAgainWhenGivenBack() {
		this.turns.take("a");
		this.turns.take("a");
		this.turns.giveBack("a");
		assertThat(this.turns.take("a")).isTrue();
		assertThat(this.turns.take("a")).isFalse();
	}

}
