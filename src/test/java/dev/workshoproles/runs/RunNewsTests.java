package dev.workshoproles.runs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.workshoproles.runs.journal.RunEvent;

import static org.assertj.core.api.Assertions.assertThat;

class RunNewsTests {

	/** Two hours, which no test waits. */
	private static final long LONG = Duration.ofHours(2).dividedBy(RunNews.POLL);

	private final AtomicInteger connections = new AtomicInteger();

	private final RunsDatabase database = RunsDatabase.in(counted(RunsDatabase.emptyInMemory()));

	private final RunNews news = new RunNews(this.database.journal());

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@BeforeEach
	void aRun() {
		this.database.insertRun("run");
	}

	@AfterEach
	void stop() {
		this.news.destroy();
		this.threads.shutdownNow();
	}

	@Test
	void allWhoWaitForARunAreToldOfItsEvent() throws Exception {
		List<CompletableFuture<Long>> waiting = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			waiting.add(await("run", 0, LONG));
		}
		event(1);
		for (CompletableFuture<Long> each : waiting) {
			assertThat(each.get(30, TimeUnit.SECONDS)).isLessThan(LONG);
		}
	}

	@Test
	void whatIsKnownIsNoNews() throws Exception {
		event(1);
		CompletableFuture<Long> known = await("run", 1, LONG);
		assertThat(await("run", 0, LONG).get(30, TimeUnit.SECONDS)).isLessThan(LONG);
		assertThat(known).isNotDone();
		event(2);
		assertThat(known.get(30, TimeUnit.SECONDS)).isLessThan(LONG);
	}

	@Test
	void theDatabaseIsAskedOnceForAll() throws Exception {
		int before = this.connections.get();
		List<CompletableFuture<Long>> waiting = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			waiting.add(await("run-" + i, 0, 3));
		}
		long polls = 0;
		for (CompletableFuture<Long> each : waiting) {
			polls += each.get(30, TimeUnit.SECONDS);
		}
		assertThat(polls).isGreaterThanOrEqualTo(300);
		assertThat(this.connections.get() - before).isBetween(1, 99);
	}

	@Test
	void whoWaitsForARunCanBeWoken() throws Exception {
		CompletableFuture<Long> waiting = await("run", 0, LONG);
		CompletableFuture<Long> another = await("another", 0, LONG);
		Awaitility.await().until(() -> {
			this.news.wake("run");
			return waiting.isDone();
		});
		assertThat(waiting.get()).isLessThan(LONG);
		assertThat(another).isNotDone();
	}

	@Test
	void theStopWakesAll() throws Exception {
		CompletableFuture<Long> waiting = await("run", 0, LONG);
		await("run", 0, 1).get(30, TimeUnit.SECONDS);
		this.news.wakeAll();
		assertThat(waiting.get(30, TimeUnit.SECONDS)).isLessThan(LONG);
		this.news.destroy();
		assertThat(await("run", 0, LONG).get(30, TimeUnit.SECONDS)).isLessThan(LONG);
	}

	private CompletableFuture<Long> await(String run, int known, long polls) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return this.news.await(run, known, polls);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}, this.threads);
	}

	private void event(int number) {
		this.database.journal().events.insert("run", new RunEvent(number, RunEvent.Type.STEP, "{}"));
	}

	private DataSource counted(DataSource source) {
		return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(),
				new Class<?>[] { DataSource.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("getConnection")) {
						this.connections.incrementAndGet();
					}
					try {
						return method.invoke(source, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
