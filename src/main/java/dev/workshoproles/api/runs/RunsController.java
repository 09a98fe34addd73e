package dev.workshoproles.api.runs;

import java.net.URI;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

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
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.seats.PerSeat;

@PerSeat
@RestController
@RequestMapping(Paths.RUNS)
public class RunsController {

	private static final String PREFERENCE_APPLIED = "Preference-Applied";

	private static final int PAGE_SIZE = 20;

	private final RunService runs;

	private final RunHistory history;

	RunsController(RunService runs, RunHistory history) {
		this.runs = runs;
		this.history = history;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
	ResponseEntity<RunView> startRun(@RequestBody RunBody body,
			@RequestHeader(name = "Idempotency-Key",
					required = false) @Pattern(regexp = "[!-~]{1,255}") @Nullable String key,
			@RequestHeader(name = "Prefer", required = false, defaultValue = "") String prefer, Texts texts) {
		Run run = this.runs.start(body.request(this.history), key);
		return WaitPreference.of(prefer)
			.map((wait) -> await(run, wait, texts))
			.orElseGet(() -> answer(ResponseEntity.accepted(), run, texts));
	}

	private ResponseEntity<RunView> await(Run started, WaitPreference wait, Texts texts) {
		Run run = this.history.await(started.id(), wait.duration()).orElse(started);
		if (run.state().isEnded()) {
			return answer(ResponseEntity.ok().header(PREFERENCE_APPLIED, wait.toString()), run, texts);
		}
		return answer(ResponseEntity.accepted(), run, texts);
	}

	private static ResponseEntity<RunView> answer(ResponseEntity.BodyBuilder answer, Run run, Texts texts) {
		return answer.location(URI.create(Paths.run(run.id()))).body(RunView.of(run, texts));
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	RunsView getRuns(@RequestParam(required = false) @Pattern(regexp = "[0-9]{1,6}") @Nullable String page,
			@RequestParam(required = false) @Pattern(regexp = "[1-9][0-9]?|100") @Nullable String size) {
		int number = (page != null) ? Integer.parseInt(page) : 0;
		int length = (size != null) ? Integer.parseInt(size) : PAGE_SIZE;
		return new RunsView(number, length, this.history.count(),
				this.history.page(number, length).stream().map(RunsView.Entry::of).toList());
	}

	@GetMapping(path = "/{id}", produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
	RunView getRun(@PathVariable String id, Texts texts) {
		return this.history.find(id)
			.map((run) -> RunView.of(run, texts))
			.orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_RUN));
	}

}
