package dev.workshoproles.classroom.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.modulith.NamedInterface;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Tells of changes of acts and runs by any replica. However many watch, the database is
 * asked twice a second, and while nobody watches not at all.
 */
@NamedInterface("work")
public class ClassChanges implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(ClassChanges.class);

	private static final Duration POLL = Duration.ofMillis(500);

	/** Of what is shown, the acts that have not ended are among the last. */
	private static final int RECENT = 20;

	private final SeatScopes scopes;

	private final ActTable acts;

	private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

	private final ExecutorService thread = Executors
		.newSingleThreadExecutor(new CustomizableThreadFactory("class-changes-"));

	private @Nullable String last;

	private boolean polling;

	ClassChanges(SeatScopes scopes, ActTable acts) {
		this.scopes = scopes;
		this.acts = acts;
	}

	/**
	 * Watches for changes, beginning now.
	 * @param changed is run after a change, in a thread that serves all: it must return
	 * at once
	 * @return ends it
	 */
	public Runnable watch(Runnable changed) {
		this.watchers.add(changed);
		synchronized (this) {
			if (!this.polling) {
				this.polling = true;
				this.thread.execute(this::keepPolling);
			}
		}
		return () -> this.watchers.remove(changed);
	}

	private void keepPolling() {
		try {
			while (true) {
				if (!this.watchers.isEmpty()) {
					poll();
				}
				TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The first look only remembers what is there. */
	private void poll() {
		try {
			String now = this.acts.version(this.acts.page(this.scopes.ofClass(), 0, RECENT));
			if (this.last != null && !now.equals(this.last)) {
				this.watchers.forEach(Runnable::run);
			}
			this.last = now;
		}
		catch (RuntimeException ex) {
			// The database or the account is away: the pages say so.
			logger.debug("Changes are not known", ex);
		}
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

}
