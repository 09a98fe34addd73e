package dev.workshoproles.api;

import java.util.List;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.runs.RunEvent;
import dev.workshoproles.runs.RunHistory;

@RestController
class EventsController {

	private final RunHistory history;

	private final EventStreams streams;

	EventsController(RunHistory history, EventStreams streams) {
		this.history = history;
		this.streams = streams;
	}

	/**
	 * A client that has seen the last event of a run that ended is told by 204 not to
	 * connect again, as the HTML standard has it.
	 */
	@GetMapping(path = Paths.RUNS + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> events(@PathVariable String id,
			@RequestHeader(name = "Last-Event-ID", required = false) @Min(0) @Nullable Integer lastEventIdHeader,
			@RequestParam(required = false) @Min(0) @Nullable Integer lastEventId) {
		if (this.history.find(id).isEmpty()) {
			throw ProblemException.of(ProblemType.UNKNOWN_RUN);
		}
		int known = (lastEventIdHeader != null) ? lastEventIdHeader : (lastEventId != null) ? lastEventId : 0;
		List<RunEvent> events = this.history.eventsAfter(id, 0);
		if (known > events.size()) {
			throw new ProblemException(ParameterProblems.invalid("lastEventId"));
		}
		if (known > 0 && known == events.size() && events.get(known - 1).type() == RunEvent.Type.ENDED) {
			return ResponseEntity.noContent().build();
		}
		return ResponseEntity.ok()
			.header("Cache-Control", "no-store")
			.header("X-Accel-Buffering", "no")
			.body(this.streams.open(id, known));
	}

}
