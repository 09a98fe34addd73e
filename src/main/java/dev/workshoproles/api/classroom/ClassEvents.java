package dev.workshoproles.api.classroom;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.api.runs.EventStreams;
import dev.workshoproles.classroom.work.ClassChanges;

/**
 * Tells one client when an act or a run of the class changes. Changes that follow each
 * other faster than the client reads are one event.
 */
final class ClassEvents implements EventStreams.Source {

	private final ClassChanges changes;

	private final Semaphore news = new Semaphore(0);

	ClassEvents(ClassChanges changes) {
		this.changes = changes;
	}

	@Override
	public String subject() {
		return "class";
	}

	/**
	 * The first event is sent at once: something may have changed since the last stream.
	 */
	@Override
	public void follow(SseEmitter emitter, BooleanSupplier isOpen) throws IOException, InterruptedException {
		Runnable unwatch = this.changes.watch(this.news::release);
		try {
			boolean changed = true;
			for (int number = 0; isOpen.getAsBoolean();) {
				if (changed) {
					number++;
					emitter.send(SseEmitter.event()
						.id(Integer.toString(number))
						.name("changed")
						.data(Integer.toString(number), MediaType.TEXT_PLAIN));
				}
				else {
					emitter.send(SseEmitter.event().comment("heartbeat"));
				}
				changed = this.news.tryAcquire(EventStreams.HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
				this.news.drainPermits();
			}
		}
		finally {
			unwatch.run();
		}
	}

	@Override
	public void wake() {
		this.news.release();
	}

}
