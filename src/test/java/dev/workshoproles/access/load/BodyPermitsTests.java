package dev.workshoproles.access.load;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BodyPermitsTests {

	private final BodyPermits permits = new BodyPermits(3, 2);

	@Test
	void areLimitedForOneAddress() {
		assertThat(this.permits.tryAcquire("a")).isTrue();
		assertThat(this.permits.tryAcquire("a")).isTrue();
		assertThat(this.permits.tryAcquire("a")).isFalse();
		assertThat(this.permits.tryAcquire("b")).isTrue();
	}

	@Test
	void areLimitedInAll() {
		assertThat(this.permits.tryAcquire("a")).isTrue();
		assertThat(this.permits.tryAcquire("b")).isTrue();
		assertThat(this.permits.tryAcquire("c")).isTrue();
		assertThat(this.permits.tryAcquire("d")).isFalse();
	}

	@Test
	void canBeAcquiredAgainAfterRelease() {
		this.permits.tryAcquire("a");
		this.permits.tryAcquire("a");
		this.permits.release("a");
		assertThat(this.permits.tryAcquire("a")).isTrue();
		assertThat(this.permits.tryAcquire("a")).isFalse();
	}

}
