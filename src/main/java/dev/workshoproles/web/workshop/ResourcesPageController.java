package dev.workshoproles.web.workshop;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.StoredChoices;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.Sentences;

/**
 * Shows the policies in their wide and narrow variants, and switches between them.
 */
@PerSeat
@Controller
class ResourcesPageController {

	private final LocalWorkshop workshop;

	private final Account account;

	private final StoredChoices choices;

	private final RunService runs;

	private final Sentences sentences;

	ResourcesPageController(LocalWorkshop workshop, Account account, StoredChoices choices, RunService runs,
			Sentences sentences) {
		this.workshop = workshop;
		this.account = account;
		this.choices = choices;
		this.runs = runs;
		this.sentences = sentences;
	}

	@GetMapping("/resources")
	String resources(Model model) {
		model.addAttribute("page", ResourcesPage.of(this.workshop.here(), this.account.target(), this.sentences));
		return "resources";
	}

	/**
	 * The choice is stored before the plan is made for it. Until the plan is applied, the
	 * roles are shown as drifted; switching back is possible.
	 */
	@PostMapping("/resources")
	String choose(@RequestParam ResourceScope scope) {
		this.choices.choose(this.account.caller(), scope);
		PlanRequest everything = new PlanRequest(Action.APPLY, List.of(), false, false);
		return "redirect:/plans/" + this.runs.plan(everything).id();
	}

}
