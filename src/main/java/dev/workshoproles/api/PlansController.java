package dev.workshoproles.api;

import java.net.URI;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.export.Preflight;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.StoredPlan;

@RestController
@RequestMapping(path = Paths.PLANS, produces = MediaType.APPLICATION_JSON_VALUE)
class PlansController {

	private final RunService runs;

	private final Preflight preflight;

	PlansController(RunService runs, Preflight preflight) {
		this.runs = runs;
		this.preflight = preflight;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Problems({ ProblemType.INVALID_BODY, ProblemType.UNKNOWN_ROLE, ProblemType.BODY_TOO_LARGE,
			ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.ACCOUNT_ERROR, ProblemType.CREDENTIALS,
			ProblemType.STORAGE_UNAVAILABLE, ProblemType.STORAGE_FULL })
	ResponseEntity<PlanView> makePlan(@RequestBody PlanBody body, Texts texts) {
		StoredPlan plan = this.runs.plan(body.request());
		return ResponseEntity.created(URI.create(Paths.plan(plan.id()))).body(view(plan, texts));
	}

	@GetMapping("/{id}")
	@Problems({ ProblemType.UNKNOWN_PLAN, ProblemType.STORAGE_UNAVAILABLE })
	PlanView getPlan(@PathVariable String id, Texts texts) {
		return this.runs.findPlan(id)
			.map((plan) -> view(plan, texts))
			.orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_PLAN));
	}

	private PlanView view(StoredPlan plan, Texts texts) {
		return PlanView.of(plan, this.preflight.missing(plan.plan()).orElse(null), texts);
	}

}
