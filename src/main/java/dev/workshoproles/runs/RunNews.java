package dev.workshoproles.runs;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import dev.workshoproles.runs.journal.Journal;

/**
 * Tells of new events of runs, which any process may be carrying out. However many wait,
 * the database is asked once for all, and while nobody waits not at all.
 */
public class RunNews implements DisposableBean {

	/** How often the database is asked. */
	public static final Duration POLL = Duration.ofMillis(100);

	private final Journal journal;

	private final ReentrantLock lock = new ReentrantLock();

	/** What is being waited for. Guarded by the lock, as all below. */
	private final Map<String, Waited> waited = new HashMap<>();

	private final ExecutorService thread = Executors
		.newSingleThreadExecutor(new CustomizableThreadFactory("run-news-"));

	private boolean polling;

	private boolean stopping;

	RunNews(Journal journal) {
		this.journal = journal;
	}

	/**
	 * Waits until a run has a new event.
	 * @param run the run's id
	 * @param known the number of the last known event, 0 for none
	 * @param polls how often the database is asked for it at most
	 * @return how often it was, at least once
	 * @throws InterruptedException if the thread is interrupted
	 */
	public long await(String run, int known, long polls) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			Waited waitedFor = this.waited.computeIfAbsent(run, (first) -> new Waited(this.lock.newCondition()));
			waitedFor.waiting++;
			begin();
			try {
				long left = POLL.multipliedBy(polls).toNanos();
				int round = waitedFor.round;
				while (waitedFor.last <= known && waitedFor.round == round && !this.stopping && left > 0) {
					left = waitedFor.news.awaitNanos(left);
				}
				return Math.max(1, polls - left / POLL.toNanos());
			}
			finally {
				if (--waitedFor.waiting == 0) {
					this.waited.remove(run);
				}
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void begin() {
		if (!this.polling) {
			this.polling = true;
			this.thread.execute(this::keepPolling);
		}
	}

	private void keepPolling() {
		try {
			while (true) {
				TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
				poll();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Asks once for all. Whoever waits finds out himself why that failed. */
	private void poll() {
		List<String> runs = runs();
		if (runs.isEmpty()) {
			return;
		}
		try {
			tell(this.journal.events.lastNumbers(runs));
		}
		catch (RuntimeException ex) {
			wakeAll();
		}
	}

	private List<String> runs() {
		this.lock.lock();
		try {
			return List.copyOf(this.waited.keySet());
		}
		finally {
			this.lock.unlock();
		}
	}

	private void tell(Map<String, Integer> numbers) {
		this.lock.lock();
		try {
			numbers.forEach((run, last) -> {
				Waited waitedFor = this.waited.get(run);
				if (waitedFor != null && last > waitedFor.last) {
					waitedFor.last = last;
					waitedFor.news.signalAll();
				}
			});
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Has all who wait for a run look for themselves.
	 * @param run the run's id
	 */
	public void wake(String run) {
		this.lock.lock();
		try {
			Waited waitedFor = this.waited.get(run);
			if (waitedFor != null) {
				waitedFor.wake();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Has all who wait look for themselves. */
	void wakeAll() {
		this.lock.lock();
		try {
			this.waited.values().forEach(Waited::wake);
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void destroy() {
		this.lock.lock();
		try {
			this.stopping = true;
		}
		finally {
			this.lock.unlock();
		}
		this.thread.shutdownNow();
		wakeAll();
	}

	/** A run whose events somebody waits for. */
	private static final class Waited {

		private final Condition news;

		private int waiting;

		private int last;

		private int round;

		Waited(Condition news) {
			this.news = news;
		}

		void wake() {
			this.round++;
			this.news.signalAll();
		}

	}

}
