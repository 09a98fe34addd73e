package dev.workshoproles.classroom.wall;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(20)
class LaterReadingsTests {

	private final LaterReadings<Integer> readings = new LaterReadings<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final AtomicInteger number = new AtomicInteger();

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	@Test
	void areSharedByThoseWhoAskWhileAnEarlierOneIsInProgress() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> this.readings.read(() -> {
			begun.countDown();
			await(end);
			return this.number.incrementAndGet();
		}), this.threads);
		begun.await();
		List<CompletableFuture<Integer>> others = List.of(asking(), asking(), asking());
		end.countDown();
		assertThat(first.join()).isOne();
		assertThat(others).allSatisfy((other) -> assertThat(other.join()).isEqualTo(2));
		assertThat(this.readings.read(this.number::incrementAndGet)).isEqualTo(3);
	}

	@Test
	void failForThoseWhoWaitForThemAlone() {
		assertThatIllegalStateException().isThrownBy(() -> this.readings.read(() -> {
			throw new IllegalStateException("no");
		}));
		assertThat(this.readings.read(this.number::incrementAndGet)).isOne();
	}

	/** One that waits when this returns. */
	private CompletableFuture<Integer> asking() {
		CompletableFuture<Thread> thread = new CompletableFuture<>();
		CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
			thread.complete(Thread.currentThread());
			return this.readings.read(this.number::incrementAndGet);
		}, this.threads);
		while (thread.join().getState() != Thread.State.WAITING && !reading.isDone()) {
			Thread.onSpinWait();
		}
		return reading;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
