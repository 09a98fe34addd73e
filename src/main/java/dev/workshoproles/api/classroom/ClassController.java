package dev.workshoproles.api.classroom;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Conditional;
import org.springframework.core.NestedRuntimeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.api.Paths;
import dev.workshoproles.api.runs.EventStreams;
import dev.workshoproles.classroom.fit.FitService;
import dev.workshoproles.classroom.wall.Wall;
import dev.workshoproles.classroom.wall.WallService;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.ClassActs;
import dev.workshoproles.classroom.work.ClassChanges;
import dev.workshoproles.classroom.work.ClassPlan;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * The class as a whole: its wall, what an act would do, and when something changes.
 */
@RestController
@RequestMapping(Paths.CLASS)
@Conditional(OnClassCondition.class)
class ClassController {

	/** Those in progress are among the last. */
	private static final int RECENT = 20;

	private final Seats seats;

	private final ClassEnd end;

	private final WallService walls;

	private final ClassActs acts;

	private final FitService fits;

	private final ClassChanges changes;

	private final EventStreams streams;

	ClassController(Seats seats, ClassEnd end, WallService walls, ClassActs acts, FitService fits, ClassChanges changes,
			EventStreams streams) {
		this.seats = seats;
		this.end = end;
		this.walls = walls;
		this.acts = acts;
		this.fits = fits;
		this.changes = changes;
		this.streams = streams;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
	ClassView getClassroom(@RequestParam(required = false) @Pattern(regexp = "true|false") @Nullable String check,
			Texts texts) {
		Wall wall = Boolean.parseBoolean(check) ? this.walls.look(Duration.ZERO) : this.walls.look();
		return ClassView.of(this.seats.classroom().orElseThrow(), this.end.isOver(), wall, inProgress(), texts);
	}

	/** The wall can be looked at even while nobody knows of acts. */
	private List<ClassAct> inProgress() {
		try {
			return this.acts.list(0, RECENT).stream().filter((act) -> act.state() == ClassAct.State.RUNNING).toList();
		}
		catch (AccountException | NestedRuntimeException ex) {
			return List.of();
		}
	}

	@PostMapping(path = "/plans", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
	ClassPlanView planAct(@RequestBody ActBody body, Texts texts) {
		ActRequest request = body.request();
		ClassPlan plan = this.acts.plan(request);
		return ClassPlanView.of(plan, (request.kind() == ActKind.CREATE) ? this.fits.of(creating(plan)) : null, texts);
	}

	private List<Seat> creating(ClassPlan plan) {
		return plan.seats()
			.stream()
			.filter((seat) -> seat.writes(plan.request()))
			.map((seat) -> this.seats.find(seat.seat()).orElseThrow())
			.toList();
	}

	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> getClassEvents() {
		return ResponseEntity.ok()
			.header("Cache-Control", "no-store")
			.header("X-Accel-Buffering", "no")
			.body(this.streams.open(new ClassEvents(this.changes)));
	}

}
