package dev.workshoproles.account.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.workshoproles.account.calls.AccountError.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(20)
class ParallelCallsTests {

	private final ParallelCalls calls = new ParallelCalls(4);

	@AfterEach
	void close() {
		this.calls.close();
	}

	@Test
	void asManyAsAreAllowedRunAtOnceAndNeverMore() {
		AtomicInteger running = new AtomicInteger();
		Set<Integer> seen = ConcurrentHashMap.newKeySet();
		CyclicBarrier four = new CyclicBarrier(4);
		this.calls.all(copies(12, () -> {
			seen.add(running.incrementAndGet());
			meet(four);
			running.decrementAndGet();
		}));
		assertThat(seen).contains(4).allMatch((count) -> count <= 4);
	}

	@Test
	void theLimitHoldsOverAllWhoCall() throws InterruptedException {
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		List<Runnable> counted = copies(20, () -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			Thread.onSpinWait();
			running.decrementAndGet();
		});
		CountDownLatch executed = new CountDownLatch(20);
		Thread other = new Thread(() -> this.calls.all(counted));
		other.start();
		counted.forEach((call) -> this.calls.execute(() -> {
			call.run();
			executed.countDown();
		}));
		this.calls.all(counted);
		other.join();
		assertThat(executed.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(most).hasValueBetween(1, 4);
	}

	@Test
	void thoseInTheBackgroundTakeNoThreadFromOthers() throws InterruptedException {
		CountDownLatch ended = new CountDownLatch(1);
		CountDownLatch begun = new CountDownLatch(2);
		Set<CallPriority> seen = ConcurrentHashMap.newKeySet();
		CallPriority.background(() -> copies(20, () -> {
			seen.add(CallPriority.current());
			begun.countDown();
			await(ended);
		}).forEach(this.calls::execute));
		assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
		CyclicBarrier four = new CyclicBarrier(4);
		this.calls.all(copies(8, () -> {
			seen.add(CallPriority.current());
			meet(four);
		}));
		ended.countDown();
		assertThat(seen).containsExactlyInAnyOrder(CallPriority.values());
	}

	@Test
	void theFirstFailureDropsThoseNotBegun() {
		AccountError error = new AccountError(Kind.UNREACHABLE, "NoAnswer", "GetRole", null, "");
		AtomicInteger begun = new AtomicInteger();
		CountDownLatch thrown = new CountDownLatch(1);
		List<Runnable> many = new ArrayList<>(copies(100, () -> {
			begun.incrementAndGet();
			await(thrown);
		}));
		many.set(0, () -> {
			throw new AccountException(error, null);
		});
		assertThatExceptionOfType(AccountException.class).isThrownBy(() -> this.calls.all(many))
			.satisfies((ex) -> assertThat(ex.error()).isEqualTo(error));
		thrown.countDown();
		this.calls.all(copies(4, () -> assertThat(begun).hasValueLessThanOrEqualTo(4)));
	}

	@Test
	void aDefectIsNotTakenForAFailureOfTheAccount() {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> this.calls.all(copies(1, () -> {
			throw new IllegalStateException("defect");
		}))).withCauseInstanceOf(IllegalStateException.class);
	}

	@Test
	void nothingToCallIsDoneAtOnce() {
		this.calls.all(List.of());
		AtomicInteger after = new AtomicInteger();
		this.calls.all(copies(1, after::incrementAndGet));
		assertThat(after).hasValue(1);
	}

	private static List<Runnable> copies(int count, Runnable call) {
		return IntStream.range(0, count).mapToObj((i) -> call).toList();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void meet(CyclicBarrier barrier) {
		try {
			barrier.await(10, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException("Calls did not run side by side", ex);
		}
	}

}
