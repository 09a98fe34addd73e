package dev.workshoproles.api.runs;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.api.Download;
import dev.workshoproles.api.Paths;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.seats.PerSeat;

@PerSeat
@RestController
class KeptController {

	private final RunHistory history;

	KeptController(RunHistory history) {
		this.history = history;
	}

	@GetMapping(path = Paths.RUNS + "/{id}/kept/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> getKeptDocument(@PathVariable String id, @PathVariable int number) {
		if (this.history.find(id).isEmpty()) {
			throw ProblemException.of(ProblemType.UNKNOWN_RUN);
		}
		KeptDocument document = this.history.kept(id, number)
			.orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_DOCUMENT));
		return Download.of(document.fileName(), MediaType.APPLICATION_JSON, document.document());
	}

}
