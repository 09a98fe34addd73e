package dev.workshoproles.account;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.target.CallerIdentity;
import dev.workshoproles.account.target.TargetDescription;
import dev.workshoproles.account.target.TargetMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class TargetHealthTests {

	private static final TargetDescription AWS = new TargetDescription(TargetMode.AWS, "eu-west-1", null, false);

	private final ParallelCalls calls = new ParallelCalls(2);

	@AfterEach
	void stop() {
		this.calls.close();
	}

	@Test
	void isUpOnceTheCallerIsKnown() {
		Health health = eventually(health(() -> Caller.of("123456789012", "arn:aws:iam::123456789012:user/me")));
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).containsEntry("mode", TargetMode.AWS)
			.containsEntry("region", "eu-west-1")
			.doesNotContainKey("problem");
	}

	@Test
	void isUnknownAndNeverDownWithoutCredentials() {
		Health health = eventually(health(() -> {
			throw new AccountException(
					new AccountError(Kind.NO_CREDENTIALS, "NO_CREDENTIALS", "GetCallerIdentity", null, "none"), null);
		}));
		assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(health.getDetails()).containsEntry("problem", Kind.NO_CREDENTIALS);
	}

	@Test
	void doesNotWaitForTheAnswerNorAskTwiceAtOnce() {
		CountDownLatch answer = new CountDownLatch(1);
		AtomicInteger asked = new AtomicInteger();
		HealthIndicator slow = health(() -> {
			asked.incrementAndGet();
			awaitUninterruptibly(answer);
			return Caller.of("123456789012", "arn:aws:iam::123456789012:user/me");
		});
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
			for (int i = 0; i < 100; i++) {
				assertThat(slow.health().getStatus()).isEqualTo(Status.UNKNOWN);
			}
		});
		answer.countDown();
		assertThat(eventually(slow).getStatus()).isEqualTo(Status.UP);
		assertThat(asked).hasValue(1);
	}

	private HealthIndicator health(CallerIdentity identity) {
		return new TargetHealth(new Account(AWS, identity, null, null), this.calls);
	}

	private static Health eventually(HealthIndicator indicator) {
		return assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
			Health health = indicator.health();
			while (health.getDetails().isEmpty()) {
				health = indicator.health();
			}
			return health;
		});
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
