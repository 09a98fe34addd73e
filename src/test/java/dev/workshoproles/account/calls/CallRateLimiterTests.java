package dev.workshoproles.account.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallRateLimiterTests {

	private static final long START = Duration.ofDays(7).toNanos();

	private final AtomicLong clock = new AtomicLong(START);

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

	/** Even one that has waited for its turn until a moment ago. */
	@Test
	void aCallInTheForegroundTakesTheTurnOfOneInTheBackground() throws InterruptedException {
		List<String> turns = new ArrayList<>();
		AtomicReference<CallRateLimiter> limiter = new AtomicReference<>();
		AtomicBoolean interrupted = new AtomicBoolean();
		limiter.set(new CallRateLimiter(this.clock::get, (nanos) -> {
			if (nanos > 0 && CallPriority.current() == CallPriority.BACKGROUND && !interrupted.getAndSet(true)) {
				wait(Duration.ofNanos(nanos - 1));
				foreground(() -> turns.add("foreground " + millis(limiter.get().await() - START)));
				return;
			}
			wait(Duration.ofNanos(nanos));
		}));
		limiter.get().reserve();
		limiter.get().throttled(this.clock.get());
		CallPriority.background(() -> turns.add("background " + millis(turn(limiter.get()) - START)));
		assertThat(turns).containsExactly("foreground 100", "background 200");
	}

	@Test
	void noneInTheBackgroundHasATurnWhileOneInTheForegroundWaits() throws InterruptedException {
		List<String> turns = new CopyOnWriteArrayList<>();
		AtomicReference<CallRateLimiter> limiter = new AtomicReference<>();
		Thread behind = new Thread(() -> CallPriority.background(() -> {
			turn(limiter.get());
			turns.add("background");
		}));
		limiter.set(new CallRateLimiter(this.clock::get, (nanos) -> {
			if (behind.getState() == Thread.State.NEW) {
				behind.start();
				while (behind.getState() != Thread.State.WAITING && behind.isAlive()) {
					Thread.onSpinWait();
				}
				turns.add("foreground");
			}
		}));
		limiter.get().await();
		behind.join();
		assertThat(turns).containsExactly("foreground", "background");
	}

	@Test
	void whoIsInTheBackgroundGivesUpLikeAllOthers() {
		refuse();
		wait(Duration.ofSeconds(9));
		CallPriority.background(() -> {
			try {
				assertThat(this.rate.awaitAgain()).isEmpty();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private static long turn(CallRateLimiter limiter) {
		try {
			return limiter.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void foreground(Turn call) throws InterruptedException {
		CallPriority.CURRENT.remove();
		call.take();
		CallPriority.CURRENT.set(CallPriority.BACKGROUND);
	}

	private interface Turn {

		void take() throws InterruptedException;

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
