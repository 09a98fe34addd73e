package dev.workshoproles.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import dev.workshoproles.runs.execution.RunInProgressException;

/**
 * What came of many starts at once: the runs begun, and the runs that stood in the way.
 */
record Starts(List<String> begun, List<String> refused) {

	static Starts simultaneously(int count, IntFunction<RunService> service) throws InterruptedException {
		Starts starts = new Starts(Collections.synchronizedList(new ArrayList<>()),
				Collections.synchronizedList(new ArrayList<>()));
		CountDownLatch ready = new CountDownLatch(count);
		ExecutorService threads = Executors.newFixedThreadPool(count);
		for (int i = 0; i < count; i++) {
			RunService runs = service.apply(i);
			threads.execute(() -> {
				ready.countDown();
				starts.start(ready, runs);
			});
		}
		threads.shutdown();
		threads.awaitTermination(30, TimeUnit.SECONDS);
		return starts;
	}

	private void start(CountDownLatch ready, RunService runs) {
		try {
			ready.await();
			this.begun.add(runs.start(RunRequest.of(RunsContract.APPLY), null).id());
		}
		catch (RunInProgressException ex) {
			this.refused.add(ex.runId());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
