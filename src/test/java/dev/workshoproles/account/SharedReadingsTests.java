package dev.workshoproles.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

class SharedReadingsTests {

	private static final Caller ANA = new Caller("123456789012", "aws", "arn:aws:iam::123456789012:user/ana");

	private static final Caller BEN = new Caller("210987654321", "aws", "arn:aws:iam::210987654321:user/ben");

	private static final List<String> ROLES = List.of("a", "b");

	private Instant now = Instant.EPOCH;

	private final SharedReadings<Reading> readings = new SharedReadings<>(() -> this.now);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final AtomicInteger begun = new AtomicInteger();

	private final CountDownLatch answer = new CountDownLatch(1);

	@AfterEach
	void stop() {
		this.answer.countDown();
		this.threads.shutdownNow();
	}

	@Test
	void areSharedByWhoAsksMeanwhile() {
		CompletableFuture<Reading> first = slow(ANA, ROLES);
		List<CompletableFuture<Reading>> others = List.of(joining(ANA, ROLES), joining(ANA, ROLES));
		this.answer.countDown();
		Reading state = first.join();
		assertThat(others).allSatisfy((other) -> assertThat(other.join()).isSameAs(state));
		assertThat(this.begun).hasValue(1);
	}

	@Test
	void areNotSharedWithAnotherCallerNorForOtherRoles() {
		CompletableFuture<Reading> first = slow(ANA, ROLES);
		this.readings.read(List.of(BEN, ROLES), Duration.ZERO, this::state);
		this.readings.read(List.of(ANA, List.of("a")), Duration.ZERO, this::state);
		assertThat(this.begun).hasValue(2);
		assertThat(first).isNotDone();
	}

	@Test
	void areNotSharedOnceAWriteHasEnded() {
		CompletableFuture<Reading> before = slow(ANA, ROLES);
		this.readings.written();
		Reading after = this.readings.read(List.of(ANA, ROLES), Duration.ZERO, this::state);
		this.answer.countDown();
		assertThat(before.join()).isNotSameAs(after);
	}

	@Test
	void areNotSharedWhenTheyAreOver() {
		Reading first = this.readings.read(List.of(ANA, ROLES), Duration.ZERO, this::state);
		assertThat(this.readings.read(List.of(ANA, ROLES), Duration.ZERO, this::state)).isNotSameAs(first);
	}

	@Test
	void areGivenOnceMoreToWhomTheyAreFreshEnough() {
		Duration age = Duration.ofSeconds(8);
		Reading first = this.readings.read(List.of(ANA, ROLES), age, this::state);
		this.now = this.now.plusSeconds(7);
		assertThat(this.readings.read(List.of(ANA, ROLES), age, this::state)).isSameAs(first);
		assertThat(this.readings.read(List.of(BEN, ROLES), age, this::state)).isNotSameAs(first);
		Reading second = this.readings.read(List.of(ANA, ROLES), age, this::state);
		this.now = this.now.plusSeconds(8);
		assertThat(this.readings.read(List.of(ANA, ROLES), age, this::state)).isNotSameAs(second);
	}

	@Test
	void areGivenToNobodyOnceAWriteHasEnded() {
		Duration age = Duration.ofSeconds(8);
		Reading before = this.readings.read(List.of(ANA, ROLES), age, this::state);
		this.readings.written();
		assertThat(this.readings.read(List.of(ANA, ROLES), age, this::state)).isNotSameAs(before);
	}

	@Test
	void shareTheirFailureToo() {
		AccountError error = new AccountError(AccountError.Kind.UNREACHABLE, "UNREACHABLE", "GetRole", null, "silence");
		CompletableFuture<Reading> first = slow(ANA, ROLES, () -> {
			throw new AccountException(error, null);
		});
		CompletableFuture<Reading> other = joining(ANA, ROLES);
		this.answer.countDown();
		assertThat(catchThrowable(first::join)).hasCauseInstanceOf(AccountException.class);
		assertThat(catchThrowable(other::join).getCause()).isInstanceOfSatisfying(AccountException.class,
				(failed) -> assertThat(failed.error()).isEqualTo(error));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.readings.read(List.of(ANA, ROLES), Duration.ZERO, () -> {
				throw new IllegalStateException();
			}));
		assertThat(this.readings.read(List.of(ANA, ROLES), Duration.ZERO, this::state)).isNotNull();
	}

	/** One that has begun when this returns, and goes on to its end at the answer. */
	private CompletableFuture<Reading> slow(Caller caller, List<String> roles) {
		return slow(caller, roles, this::state);
	}

	private CompletableFuture<Reading> slow(Caller caller, List<String> roles, Supplier<Reading> end) {
		CountDownLatch started = new CountDownLatch(1);
		CompletableFuture<Reading> reading = CompletableFuture
			.supplyAsync(() -> this.readings.read(List.of(caller, roles), Duration.ZERO, () -> {
				started.countDown();
				await(this.answer);
				return end.get();
			}), this.threads);
		await(started);
		return reading;
	}

	/** One that waits for the other when this returns. */
	private CompletableFuture<Reading> joining(Caller caller, List<String> roles) {
		CompletableFuture<Thread> thread = new CompletableFuture<>();
		CompletableFuture<Reading> reading = CompletableFuture.supplyAsync(() -> {
			thread.complete(Thread.currentThread());
			return this.readings.read(List.of(caller, roles), Duration.ZERO, this::state);
		}, this.threads);
		while (thread.join().getState() != Thread.State.WAITING && !reading.isDone()) {
			Thread.onSpinWait();
		}
		return reading;
	}

	private Reading state() {
		this.begun.incrementAndGet();
		return new Reading();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Equal to none but itself. */
	private static final class Reading {

	}

}
