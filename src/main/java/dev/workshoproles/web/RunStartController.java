package dev.workshoproles.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import dev.workshoproles.roles.Plan;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.StoredPlan;
import dev.workshoproles.web.PlanPageController.PlanForm;

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
		return start(choice.planId());
	}

	/**
	 * Does what is asked for at once if that only creates. Otherwise the plan is shown
	 * first, for the account may have changed since the button was.
	 */
	@PostMapping("/runs")
	String create(@Valid PlanForm form) {
		StoredPlan stored = this.runs.plan(form.request());
		Plan plan = stored.plan();
		boolean look = plan.changesWhatIsThere() || !plan.blocked().isEmpty();
		return look ? "redirect:/plans/" + stored.id() + "?look" : start(stored.id());
	}

	private String start(@Nullable String planId) {
		return "redirect:/runs/" + this.runs.start(RunRequest.ofPlan(String.valueOf(planId)), null).id();
	}

	record PlanChoice(String planId) {

	}

}
