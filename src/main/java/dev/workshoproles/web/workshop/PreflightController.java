package dev.workshoproles.web.workshop;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.MissingPermissions;
import dev.workshoproles.web.Sentences;

/**
 * Provides the notice of missing permissions, which the roles page loads later because
 * the policy simulator is slow.
 */
@PerSeat
@Controller
class PreflightController {

	private static final PlanRequest CREATION = new PlanRequest(Action.APPLY, List.of(), false, false);

	private final Preflight preflight;

	private final Account account;

	private final RoleService roles;

	private final Workshop workshop;

	private final Sentences sentences;

	PreflightController(Preflight preflight, Account account, RoleService roles, Workshop workshop,
			Sentences sentences) {
		this.preflight = preflight;
		this.account = account;
		this.roles = roles;
		this.workshop = workshop;
		this.sentences = sentences;
	}

	@GetMapping("/preflight")
	String missing(Model model) {
		model.addAttribute("missing", missing());
		return "preflight :: notice";
	}

	private MissingPermissions missing() {
		Caller caller = this.account.target().caller();
		List<DeniedAction> denied = this.preflight.missing(ConsoleUse.APPLY).orElse(List.of());
		return (caller == null || denied.isEmpty()) ? MissingPermissions.NONE : MissingPermissions.of(denied,
				this.roles.planFromNothing(CREATION, caller), this.workshop, this.sentences);
	}

}
