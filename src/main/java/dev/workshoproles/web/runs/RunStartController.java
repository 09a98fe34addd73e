package dev.workshoproles.web.runs;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.web.PageNotFoundException;
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
	 * Carries out a plan that was shown. With other choices than the plan was made for,
	 * nothing is done: the plan for them is shown.
	 */
	@PostMapping(path = "/runs", params = "planId")
	String carryOut(PlanChoice choice) {
		if (choice.offered() != null) {
			PlanRequest shown = this.runs.findPlan(choice.planId())
				.orElseThrow(() -> new PageNotFoundException("plan.unknown"))
				.plan()
				.request();
			PlanRequest chosen = choice.of(shown);
			if (!chosen.equals(shown)) {
				return "redirect:/plans/" + this.runs.plan(chosen).id() + "?choices";
			}
		}
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

	/**
	 * What the form below a plan sends.
	 *
	 * @param planId the plan
	 * @param offered the choices that the form had boxes for, null for a form without any
	 * @param adopt whether its box is ticked: one that is not sends nothing
	 * @param others likewise
	 */
	record PlanChoice(String planId, @Nullable List<String> offered, @Nullable Boolean adopt,
			@Nullable Boolean others) {

		PlanRequest of(PlanRequest shown) {
			return new PlanRequest(shown.action(), shown.roles(),
					isOffered("adopt") ? Boolean.TRUE.equals(this.adopt) : shown.adopt(),
					isOffered("others") ? Boolean.TRUE.equals(this.others) : shown.others(), shown.restoration());
		}

		private boolean isOffered(String choice) {
			return this.offered != null && this.offered.contains(choice);
		}

	}

}
