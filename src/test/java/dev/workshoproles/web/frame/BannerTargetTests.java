package dev.workshoproles.web.frame;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.target.Target;
import dev.workshoproles.web.Given;
import dev.workshoproles.account.target.TargetMode;

import static org.assertj.core.api.Assertions.assertThat;

class BannerTargetTests {

	private static final Target UNASKED = new Target(TargetMode.AWS, null, "us-east-1", null, null, false);

	private final CountDownLatch answer = new CountDownLatch(1);

	private final AtomicInteger asked = new AtomicInteger();

	private volatile boolean silent;

	private final BannerTarget glance = new BannerTarget(this::target, () -> UNASKED);

	@AfterEach
	void answer() {
		this.answer.countDown();
	}

	@Test
	void isTheTargetItself() {
		assertThat(this.glance.get()).isEqualTo(Given.TARGET);
	}

	@Test
	void isAskedForAnewEachTime() {
		this.glance.get();
		this.glance.get();
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void doesNotWaitForAnAnswerThatDoesNotCome() {
		this.silent = true;
		assertThat(this.glance.get()).isEqualTo(UNASKED);
		assertThat(this.glance.get()).isEqualTo(UNASKED);
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void doesNotTakeWhoCalledBeforeForWhoCallsNow() {
		this.glance.get();
		this.silent = true;
		assertThat(this.glance.get()).isEqualTo(UNASKED);
	}

	private Target target() {
		this.asked.incrementAndGet();
		if (this.silent) {
			try {
				this.answer.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		return Given.TARGET;
	}

}
