package dev.workshoproles.web.runs;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.web.PlanForm;

/**
 * Starts runs.
 */
@Controller
class RunStartController {

	private final RunService runs;

	private final RunHistory history;

	RunStartController(RunService runs, RunHistory history) {
		this.runs = runs;
		this.history = history;
	}

	/**
	 * Carries out a stored plan.
	 */
	@PostMapping(path = "/runs", params = "planId")
	String carryOut(PlanChoice choice) {
		return page(this.runs.start(RunRequest.ofPlan(choice.planId()), null));
	}

	/**
	 * Carries out a request at once if it only creates. Otherwise the plan is shown for
	 * review, since the account may have changed after the button was shown.
	 */
	@PostMapping("/runs")
	String create(@Valid PlanForm form) {
		return page(this.runs.startCreating(form.request(this.history)));
	}

	private static String page(Run run) {
		return "redirect:/runs/" + run.id();
	}

	record PlanChoice(String planId) {

	}

}
