package dev.workshoproles.api.runs;

import java.util.List;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.api.Paths;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.RunEvent;
import dev.workshoproles.seats.PerSeat;

@PerSeat
@RestController
class EventsController {

	private static final String NUMBER = "[0-9]{1,9}";

	private final RunHistory history;

	private final EventStreams streams;

	EventsController(RunHistory history, EventStreams streams) {
		this.history = history;
		this.streams = streams;
	}

	/**
	 * If the client has received the last event, 204 stops it from reconnecting, as the
	 * HTML standard specifies.
	 */
	@GetMapping(path = Paths.RUNS + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> getEvents(@PathVariable String id,
			@RequestHeader(name = "Last-Event-ID",
					required = false) @Pattern(regexp = NUMBER) @Nullable String lastEventIdHeader,
			@RequestParam(required = false) @Pattern(regexp = NUMBER) @Nullable String lastEventId) {
		if (this.history.find(id).isEmpty()) {
			throw ProblemException.of(ProblemType.UNKNOWN_RUN);
		}
		List<RunEvent> events = this.history.eventsAfter(id, 0);
		int known = Math.min(number((lastEventIdHeader != null) ? lastEventIdHeader : lastEventId), events.size());
		if (known > 0 && known == events.size() && events.get(known - 1).type() == RunEvent.Type.ENDED) {
			return ResponseEntity.noContent().build();
		}
		return ResponseEntity.ok()
			.header("Cache-Control", "no-store")
			.header("X-Accel-Buffering", "no")
			.body(this.streams.open(this.history, id, known));
	}

	private static int number(@Nullable String eventId) {
		return (eventId != null) ? Integer.parseInt(eventId) : 0;
	}

}
