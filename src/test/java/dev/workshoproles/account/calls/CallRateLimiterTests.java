package dev.workshoproles.account.calls;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallRateLimiterTests {

	private final AtomicLong clock = new AtomicLong(Duration.ofDays(7).toNanos());

	private final CallRateLimiter rate = new CallRateLimiter(this.clock::get, this.clock::addAndGet);

	@Test
	void noCallWaitsUntilOneIsThrottled() {
		for (int i = 0; i < 1000; i++) {
			assertThat(this.rate.reserve()).isZero();
			this.rate.accepted();
		}
	}

	@Test
	void afterARefusalTurnsAreSpreadOverTheRateThatPassed() {
		passOverASecond(20);
		refuse();
		assertThat(millis(gap())).isEqualTo(55);
	}

	@Test
	void refusalsOfCallsThatWereUnderWayTogetherSlowDownOnce() {
		passOverASecond(20);
		long begun = this.clock.get();
		for (int i = 0; i < 6; i++) {
			this.rate.reserve();
		}
		wait(Duration.ofMillis(5));
		for (int i = 0; i < 6; i++) {
			this.rate.throttled(begun);
		}
		// By what the first of them told: 25 of 26 passed.
		assertThat(millis(gap())).isEqualTo(44);
	}

	@Test
	void oneRefusalOfFewCallsSlowsDownToTenASecond() {
		refuse();
		assertThat(millis(gap())).isEqualTo(100);
	}

	@Test
	void whereNothingPassesOneCallASecondIsTriedInTheEnd() {
		for (int i = 0; i < 10; i++) {
			refuse();
		}
		assertThat(millis(gap())).isEqualTo(1000);
	}

	@Test
	void theRateGrowsFasterTheLongerNothingIsRefused() {
		passOverASecond(20);
		refuse();
		long slow = gap();
		passFor(Duration.ofSeconds(1));
		long later = gap();
		assertThat((double) later).isBetween(slow * 0.95, slow * 0.98);
		passFor(Duration.ofSeconds(9));
		assertThat((double) gap()).isLessThan(slow * 0.4);
	}

	private void passFor(Duration time) {
		for (long end = this.clock.get() + time.toNanos(); this.clock.get() < end;) {
			wait(Duration.ofNanos(this.rate.reserve()));
			this.rate.accepted();
		}
	}

	private long gap() {
		long first = this.rate.reserve();
		return this.rate.reserve() - first;
	}

	@Test
	void aPauseForgetsTheRate() {
		passOverASecond(10);
		refuse();
		this.rate.reserve();
		wait(Duration.ofSeconds(30));
		assertThat(this.rate.reserve()).isZero();
		assertThat(this.rate.reserve()).isZero();
	}

	@Test
	void whoIsRefusedGivesUpWhereNothingPassesForEightSeconds() throws InterruptedException {
		long begun = this.clock.get();
		this.rate.reserve();
		this.rate.throttled(begun);
		while (this.clock.get() - begun <= Duration.ofSeconds(8).toNanos()) {
			this.rate.throttled(this.rate.awaitAgain().orElseThrow());
		}
		assertThat(this.rate.awaitAgain()).isEmpty();
		this.rate.await();
		this.rate.accepted();
		assertThat(this.rate.awaitAgain()).isPresent();
		assertThat(millis(gap())).as("a rate that most accounts bear").isEqualTo(100);
	}

	/** A page that is looked at again later. */
	@Test
	void afterAPauseCallsAreRetriedForEightSeconds() throws InterruptedException {
		refuse();
		wait(Duration.ofSeconds(9));
		refuse();
		assertThat(this.rate.awaitAgain()).isPresent();
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
			wait(Duration.ofNanos(this.rate.reserve()));
			tokens = Math.min(10, tokens + (this.clock.get() - filled) / 1e8);
			filled = this.clock.get();
			wait(Duration.ofMillis(1));
			if (tokens >= 1) {
				tokens--;
				passed++;
				this.rate.accepted();
			}
			else {
				refused++;
				this.rate.throttled(filled);
			}
		}
		assertThat((this.clock.get() - start) / 1e9).isLessThan(105);
		assertThat(refused).isLessThan(60);
	}

	/** One call more, too many. */
	private void refuse() {
		this.rate.reserve();
		this.rate.throttled(this.clock.get());
	}

	private void passOverASecond(int calls) {
		for (int i = 0; i < calls; i++) {
			wait(Duration.ofMillis(900 / calls));
			this.rate.reserve();
			this.rate.accepted();
		}
	}

	private void wait(Duration time) {
		this.clock.addAndGet(time.toNanos());
	}

	private static long millis(long nanos) {
		return Duration.ofNanos(nanos).toMillis();
	}

}
