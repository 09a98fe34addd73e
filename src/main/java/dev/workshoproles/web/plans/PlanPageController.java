package dev.workshoproles.web.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.StoredPlan;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.MissingPermissions;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.PlanForm;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.plans.PlanPage.Status;

/**
 * Makes plans and shows them for review.
 */
@PerSeat
@Controller
class PlanPageController {

	/**
	 * The age up to which a plan is not checked against the account again.
	 */
	private static final Duration FRESH = Duration.ofSeconds(30);

	private final Workshop workshop;

	private final RunService runs;

	private final RunHistory history;

	private final RoleService roles;

	private final Preflight preflight;

	private final Sentences sentences;

	PlanPageController(Workshop workshop, RunService runs, RunHistory history, RoleService roles, Preflight preflight,
			Sentences sentences) {
		this.workshop = workshop;
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

	/** There is no list of plans: they are made on the roles page. */
	@GetMapping("/plans")
	String plans() {
		return "redirect:/";
	}

	@GetMapping("/plans/{id}")
	String plan(@PathVariable String id, Model model) {
		StoredPlan plan = this.runs.findPlan(id).orElseThrow(() -> new PageNotFoundException("plan.unknown"));
		Optional<String> run = this.history.ofPlan(id).map(Run::id);
		Status status = status(plan, run.isPresent(), model.getAttribute("work") != null);
		boolean open = status == Status.OPEN || status == Status.BUSY;
		List<RemovalEffect> effects = open ? RemovalEffect.of(plan.plan(), this.roles, this.sentences) : List.of();
		model.addAttribute("page", PlanPage.of(plan, status, run.orElse(null), effects, this.workshop, this.sentences));
		model.addAttribute("missing", open ? missing(plan.plan()) : MissingPermissions.NONE);
		return "plans/plan";
	}

	private MissingPermissions missing(Plan plan) {
		return this.preflight.missing(plan)
			.map((denied) -> MissingPermissions.of(denied, plan, this.workshop, this.sentences))
			.orElse(MissingPermissions.NONE);
	}

	private Status status(StoredPlan plan, boolean carriedOut, boolean busy) {
		if (carriedOut) {
			return Status.CARRIED_OUT;
		}
		if (busy) {
			return Status.BUSY;
		}
		if (isOutdated(plan)) {
			return Status.OUTDATED;
		}
		if (plan.plan().steps().isEmpty()) {
			return plan.plan().blocked().isEmpty() ? Status.EMPTY : Status.BLOCKED;
		}
		return Status.OPEN;
	}

	/** If the account cannot be read, the plan is shown as made. */
	private boolean isOutdated(StoredPlan plan) {
		if (plan.createdAt().isAfter(Instant.now().minus(FRESH))) {
			return false;
		}
		try {
			return this.runs.isOutdated(plan);
		}
		catch (AccountException ex) {
			return false;
		}
	}

}
