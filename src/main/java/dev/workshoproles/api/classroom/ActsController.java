package dev.workshoproles.api.classroom;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.api.Paths;
import dev.workshoproles.api.runs.WaitPreference;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.ClassActs;
import dev.workshoproles.classroom.work.ClassChanges;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.seats.OnClassCondition;

/**
 * Acts for all seats of the class or for some.
 */
@RestController
@RequestMapping(Paths.ACTS)
@Conditional(OnClassCondition.class)
class ActsController {

	private static final String PREFERENCE_APPLIED = "Preference-Applied";

	private static final int PAGE_SIZE = 20;

	/** Its end is seen even if it came before the first look for changes. */
	private static final Duration LOOK = Duration.ofSeconds(1);

	private final ClassActs acts;

	private final ClassChanges changes;

	ActsController(ClassActs acts, ClassChanges changes) {
		this.acts = acts;
		this.changes = changes;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
	ResponseEntity<ActView> startAct(@RequestBody ActBody body,
			@RequestHeader(name = "Idempotency-Key",
					required = false) @Pattern(regexp = "[!-~]{1,255}") @Nullable String key,
			@RequestHeader(name = "Prefer", required = false, defaultValue = "") String prefer, Texts texts) {
		ClassAct act = this.acts.start(body.request(), key);
		Optional<WaitPreference> wait = WaitPreference.of(prefer);
		if (wait.isPresent()) {
			act = await(act, wait.get().duration());
			if (act.state() != ClassAct.State.RUNNING) {
				return answer(ResponseEntity.ok().header(PREFERENCE_APPLIED, wait.get().toString()), act, texts);
			}
		}
		return answer(ResponseEntity.accepted(), act, texts);
	}

	private ResponseEntity<ActView> answer(ResponseEntity.BodyBuilder answer, ClassAct act, Texts texts) {
		return answer.location(URI.create(Paths.act(act.id()))).body(view(act, texts));
	}

	private ClassAct await(ClassAct started, Duration most) {
		Semaphore news = new Semaphore(0);
		Runnable unwatch = this.changes.watch(news::release);
		try {
			long end = System.nanoTime() + most.toNanos();
			ClassAct act = started;
			long left = most.toNanos();
			while (act.state() == ClassAct.State.RUNNING && left > 0) {
				news.tryAcquire(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
				news.drainPermits();
				act = this.acts.find(act.id()).orElse(act);
				left = end - System.nanoTime();
			}
			return act;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return started;
		}
		finally {
			unwatch.run();
		}
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	ActsView getActs(@RequestParam(required = false) @Pattern(regexp = "[0-9]{1,6}") @Nullable String page,
			@RequestParam(required = false) @Pattern(regexp = "[1-9][0-9]?|100") @Nullable String size) {
		int number = (page != null) ? Integer.parseInt(page) : 0;
		int length = (size != null) ? Integer.parseInt(size) : PAGE_SIZE;
		return new ActsView(number, length, this.acts.list(number, length).stream().map(ActsView.Entry::of).toList());
	}

	@GetMapping(path = "/{id}", produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
	ActView getAct(@PathVariable String id, Texts texts) {
		return this.acts.find(id)
			.map((act) -> view(act, texts))
			.orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_ACT));
	}

	private ActView view(ClassAct act, Texts texts) {
		return ActView.of(act, this.acts.work(act.id()), texts);
	}

	@GetMapping(path = "/{id}/record", produces = { MediaType.APPLICATION_JSON_VALUE, CsvText.MEDIA_TYPE })
	RecordView getRecord(@PathVariable String id, Texts texts) {
		return this.acts.record(id)
			.map((record) -> RecordView.of(record, texts))
			.orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_ACT));
	}

}
