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
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.PlanForm;

/**
 * Starts runs.
 */
@PerSeat
@Controller
class RunStartController {

	private final RunService runs;

	private final RunHistory history;

	RunStartController(RunService runs, RunHistory history) {
		this.runs = runs;
		this.history = history;
	}

	/**
	 * Applies a plan that was reviewed. If the choices differ from the plan's, nothing is
	 * done, and the plan for the new choices is shown.
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
		return page(this.runs
			.start(RunRequest.ofPlan(choice.planId()).evenIf(Boolean.TRUE.equals(choice.evenIfDenied())), null));
	}

	/**
	 * Applies a request immediately if it only creates. Otherwise, since the account may
	 * have changed after the button was shown, the plan is shown for review.
	 */
	@PostMapping("/runs")
	String create(@Valid PlanForm form) {
		return page(this.runs.startCreating(form.request(this.history)));
	}

	private static String page(Run run) {
		return "redirect:/runs/" + run.id();
	}

	/**
	 * The form below a plan.
	 *
	 * @param planId the plan
	 * @param offered the choices that the form had checkboxes for, null if it had none
	 * @param adopt true if the checkbox is ticked; browsers omit one that is not
	 * @param others likewise
	 * @param evenIfDenied likewise, whether to begin although IAM would deny some of it
	 */
	record PlanChoice(String planId, @Nullable List<String> offered, @Nullable Boolean adopt, @Nullable Boolean others,
			@Nullable Boolean evenIfDenied) {

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
