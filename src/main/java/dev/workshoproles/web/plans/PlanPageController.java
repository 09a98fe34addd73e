package dev.workshoproles.web.plans;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.StoredPlan;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.PlanForm;
import dev.workshoproles.web.Sentences;

/**
 * Makes plans and shows them for review.
 */
@Controller
class PlanPageController {

	private final RunService runs;

	private final RunHistory history;

	private final RoleService roles;

	private final Preflight preflight;

	private final Sentences sentences;

	PlanPageController(RunService runs, RunHistory history, RoleService roles, Preflight preflight,
			Sentences sentences) {
		this.runs = runs;
		this.history = history;
		this.roles = roles;
		this.preflight = preflight;
		this.sentences = sentences;
	}

	@PostMapping("/plans")
	String plan(@Valid PlanForm form) {
		return "redirect:/plans/" + this.runs.plan(form.request(this.history)).id();
	}

	@GetMapping("/plans/{id}")
	String plan(@PathVariable String id, Model model) {
		StoredPlan plan = this.runs.findPlan(id).orElseThrow(() -> new PageNotFoundException("plan.unknown"));
		List<RemovalEffect> effects = RemovalEffect.of(plan.plan(), this.roles, this.sentences);
		model.addAttribute("page", PlanPage.of(plan, effects, this.sentences));
		model.addAttribute("missing", this.preflight.missing(plan.plan()).orElse(List.of()));
		return "plans/plan";
	}

}
