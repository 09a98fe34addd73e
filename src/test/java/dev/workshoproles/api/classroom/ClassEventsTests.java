package dev.workshoproles.api.classroom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.classroom.work.ClassChanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ClassEventsTests {

	private final ClassChanges changes = mock();

	private final AtomicReference<Runnable> watcher = new AtomicReference<>();

	private final AtomicBoolean watching = new AtomicBoolean();

	private final List<String> sent = new ArrayList<>();

	private final ClassEvents events = new ClassEvents(this.changes);

	ClassEventsTests() {
		given(this.changes.watch(any())).will((call) -> {
			this.watcher.set(call.getArgument(0));
			this.watching.set(true);
			return (Runnable) () -> this.watching.set(false);
		});
	}

	@Test
	void beginsWithTheClass() {
		assertThat(this.events.subject()).isEqualTo("class");
	}

	/** A change is told by the first look for whether to go on. */
	@Test
	void tellsAtOnceAndAfterEachChange() throws Exception {
		Iterator<Boolean> goOn = List.of(true, true, false).iterator();
		this.events.follow(emitter(), () -> {
			this.watcher.get().run();
			return goOn.next();
		});
		assertThat(this.sent).containsExactly("id:1\nevent:changed\ndata:1\n\n", "id:2\nevent:changed\ndata:2\n\n");
		assertThat(this.watching).isFalse();
	}

	@Test
	void changesThatFollowEachOtherAreOneEvent() throws Exception {
		Iterator<Boolean> goOn = List.of(true, true, false).iterator();
		this.events.follow(emitter(), () -> {
			this.watcher.get().run();
			this.watcher.get().run();
			this.watcher.get().run();
			return goOn.next();
		});
		assertThat(this.sent).hasSize(2);
	}

	@Test
	void watchesNoLongerThanTheClient() {
		assertThatIOException().isThrownBy(() -> this.events.follow(new SseEmitter() {
			@Override
			public void send(SseEventBuilder event) throws IOException {
				throw new IOException("gone");
			}
		}, () -> true));
		assertThat(this.watching).isFalse();
	}

	private SseEmitter emitter() {
		return new SseEmitter() {
			@Override
			public void send(SseEventBuilder event) {
				ClassEventsTests.this.sent.add(event.build()
					.stream()
					.map(DataWithMediaType::getData)
					.map(Object::toString)
					.collect(Collectors.joining()));
			}
		};
	}

}
