package dev.workshoproles.api.plans;

import java.net.URI;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.api.Paths;
import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.StoredPlan;
import dev.workshoproles.seats.PerSeat;

@PerSeat
@RestController
@RequestMapping(path = Paths.PLANS, produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
class PlansController {

	private final RunService runs;

	private final RunHistory history;

	private final Preflight preflight;

	PlansController(RunService runs, RunHistory history, Preflight preflight) {
		this.runs = runs;
		this.history = history;
		this.preflight = preflight;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<PlanView> makePlan(@RequestBody PlanBody body, Texts texts) {
		StoredPlan plan = this.runs.plan(body.request(this.history));
		return ResponseEntity.created(URI.create(Paths.plan(plan.id()))).body(view(plan, texts));
	}

	@GetMapping("/{id}")
	PlanView getPlan(@PathVariable String id, Texts texts) {
		return this.runs.findPlan(id)
			.map((plan) -> view(plan, texts))
			.orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_PLAN));
	}

	private PlanView view(StoredPlan plan, Texts texts) {
		return PlanView.of(plan, this.preflight.missing(plan.plan()).orElse(null), texts);
	}

}
