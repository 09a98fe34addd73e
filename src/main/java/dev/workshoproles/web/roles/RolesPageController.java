package dev.workshoproles.web.roles;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.permissions.ConsolePermissions;
import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.RoleSimulation;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.runs.Propagation;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.LivePage;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.frame.RunBanner;

/**
 * Shows the roles and their state, all on one page and each on its own.
 */
@PerSeat
@Controller
class RolesPageController {

	private final Workshop workshop;

	private final Account account;

	private final RoleService roles;

	private final RoleSimulation simulation;

	private final RunHistory history;

	private final Sentences sentences;

	RolesPageController(Workshop workshop, Account account, RoleService roles, RoleSimulation simulation,
			RunHistory history, Sentences sentences) {
		this.workshop = workshop;
		this.account = account;
		this.roles = roles;
		this.simulation = simulation;
		this.history = history;
		this.sentences = sentences;
	}

	@GetMapping("/")
	String roles(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable RoleMark state,
			@RequestHeader(name = LivePage.HEADER, required = false) @Nullable String live, Model model) {
		RolesPage page = page(LivePage.maxAge(live), model);
		model.addAttribute("page", page);
		model.addAttribute("found", page.found(q, state));
		if (page.hero().state() == Hero.State.UNREADABLE) {
			model.addAttribute("readPolicy", readPolicy());
		}
		return "roles/roles";
	}

	private RolesPage page(Duration maxAge, Model model) {
		try {
			WorkshopState state = this.roles.status(maxAge);
			model.addAttribute("readAt", state.readAt());
			return RolesPage.of(this.workshop, state, ConsoleLinks.of(this.account.target()),
					(RunBanner) model.getAttribute("work"), this.simulation::lastOf, Propagation.of(this.history),
					this.sentences);
		}
		catch (AccountException ex) {
			return RolesPage.unread(this.workshop, ex, this.sentences);
		}
	}

	/** What a caller who may not read roles asks the account's administrator for. */
	private String readPolicy() {
		Caller caller = this.account.target().caller();
		return ((caller != null) ? new ConsolePermissions(this.workshop, caller.partition(), caller.accountId())
				: new ConsolePermissions(this.workshop, "aws", "*"))
			.policies(ConsoleUse.READ_ONLY)
			.text();
	}

	@GetMapping("/roles/{name}")
	String role(@PathVariable String name, Model model) {
		RoleState role = this.roles.status(name);
		model.addAttribute("role", RoleRow.of(role, this.workshop, ConsoleLinks.of(this.account.target()),
				(RunBanner) model.getAttribute("work"), null, Propagation.of(this.history), this.sentences));
		return "roles/role";
	}

}
