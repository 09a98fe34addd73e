package dev.workshoproles.account;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	private final AtomicLong clock = new AtomicLong(Duration.ofDays(7).toNanos());

	private final Pace pace = new Pace(this.clock::get);

	@Test
	void nobodyWaitsAsLongAsNothingIsRefused() {
		for (int i = 0; i < 1000; i++) {
			assertThat(this.pace.take()).isZero();
			this.pace.passed();
		}
	}

	@Test
	void afterARefusalTurnsAreSpreadOverTheRateThatPassed() {
		passOverASecond(10);
		refuse();
		long first = this.pace.take();
		assertThat(millis(first)).isEqualTo(111);
		assertThat(millis(this.pace.take() - first)).isEqualTo(111);
	}

	@Test
	void refusalsOfCallsThatWereUnderWayTogetherSlowDownOnce() {
		passOverASecond(10);
		long begun = this.clock.get();
		for (int i = 0; i < 6; i++) {
			this.pace.take();
		}
		wait(Duration.ofMillis(5));
		for (int i = 0; i < 6; i++) {
			this.pace.refused(begun);
		}
		// By what the first of them told: 15 of 16 passed.
		assertThat(millis(gap())).isEqualTo(74);
	}

	@Test
	void whereNothingPassesOneCallASecondIsTried() {
		refuse();
		assertThat(millis(gap())).isEqualTo(1000);
	}

	@Test
	void theRateGrowsSlowlyOnceItIsKnown() {
		passOverASecond(10);
		refuse();
		assertThat(millis(turnAfterTenSeconds())).isLessThan(50);
		refuse();
		long known = gap();
		assertThat((double) turnAfterTenSeconds()).isBetween(known * 0.8, known * 0.85);
	}

	private long turnAfterTenSeconds() {
		for (long end = this.clock.get() + Duration.ofSeconds(10).toNanos(); this.clock.get() < end;) {
			wait(Duration.ofNanos(this.pace.take()));
			this.pace.passed();
		}
		return gap();
	}

	private long gap() {
		long first = this.pace.take();
		return this.pace.take() - first;
	}

	@Test
	void aPauseForgetsTheRate() {
		passOverASecond(10);
		refuse();
		this.pace.take();
		wait(Duration.ofSeconds(30));
		assertThat(this.pace.take()).isZero();
		assertThat(this.pace.take()).isZero();
	}

	/** A bucket that lets ten a second through, as IAM's do. */
	@Test
	void keepsUpWithABucketAndIsSeldomRefused() {
		long start = this.clock.get();
		double tokens = 10;
		long filled = start;
		int passed = 0;
		int refused = 0;
		while (passed < 1000) {
			wait(Duration.ofNanos(this.pace.take()));
			tokens = Math.min(10, tokens + (this.clock.get() - filled) / 1e8);
			filled = this.clock.get();
			wait(Duration.ofMillis(1));
			if (tokens >= 1) {
				tokens--;
				passed++;
				this.pace.passed();
			}
			else {
				refused++;
				this.pace.refused(filled);
			}
		}
		assertThat((this.clock.get() - start) / 1e9).isLessThan(105);
		assertThat(refused).isLessThan(30);
	}

	/** One call more, too many. */
	private void refuse() {
		this.pace.take();
		this.pace.refused(this.clock.get());
	}

	private void passOverASecond(int calls) {
		for (int i = 0; i < calls; i++) {
			wait(Duration.ofMillis(90));
			this.pace.take();
			this.pace.passed();
		}
	}

	private void wait(Duration time) {
		this.clock.addAndGet(time.toNanos());
	}

	private static long millis(long nanos) {
		return Duration.ofNanos(nanos).toMillis();
	}

}
