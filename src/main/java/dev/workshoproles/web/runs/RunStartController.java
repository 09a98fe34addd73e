package dev.workshoproles.web.runs;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.web.PlanForm;

/**
 * Starts runs.
 */
@Controller
class RunStartController {

	private final RunService runs;

	RunStartController(RunService runs) {
		this.runs = runs;
	}

	/**
	 * Carries out a plan that was shown.
	 */
	@PostMapping(path = "/runs", params = "planId")
	String carryOut(PlanChoice choice) {
		return page(this.runs.start(RunRequest.ofPlan(choice.planId()), null));
	}

	/**
	 * Does what is asked for at once if that only creates. Otherwise the plan is shown
	 * first, for the account may have changed since the button was.
	 */
	@PostMapping("/runs")
	String create(@Valid PlanForm form) {
		return page(this.runs.startCreating(form.request()));
	}

	private static String page(Run run) {
		return "redirect:/runs/" + run.id();
	}

	record PlanChoice(String planId) {

	}

}
