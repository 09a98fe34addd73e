package dev.workshoproles.web.roles;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.RoleSimulation;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.effective.EffectivePermissions;
import dev.workshoproles.runs.Propagation;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.frame.RunBanner;

/**
 * Shows what roles may do, according to IAM's policy simulator.
 */
@PerSeat
@Controller
class EffectivePageController {

	/** The header of a script's request for a part of a page. */
	private static final String PART = "X-Part";

	/** A run that has just ended has read the roles; a write discards older readings. */
	private static final Duration RECENT = Duration.ofSeconds(30);

	private final Workshop workshop;

	private final Account account;

	private final RoleService roles;

	private final RoleSimulation simulation;

	private final RunHistory history;

	private final Sentences sentences;

	EffectivePageController(Workshop workshop, Account account, RoleService roles, RoleSimulation simulation,
			RunHistory history, Sentences sentences) {
		this.workshop = workshop;
		this.account = account;
		this.roles = roles;
		this.simulation = simulation;
		this.history = history;
		this.sentences = sentences;
	}

	@GetMapping("/roles/{name}/effective")
	String role(@PathVariable String name, Model model) {
		RoleState role = this.roles.status(name);
		Target target = this.account.target();
		model.addAttribute("role", RoleRow.of(role, this.workshop, ConsoleLinks.of(target),
				(RunBanner) model.getAttribute("work"), null, Propagation.of(this.history), this.sentences));
		model.addAttribute("effective", text(this.simulation.of(List.of(role)).get(0), target));
		return "roles/role";
	}

	/**
	 * Several roles.
	 * @param role their real names, none for all; unknown ones are left out
	 */
	@GetMapping("/effective")
	String roles(@RequestParam(required = false) @Nullable List<String> role,
			@RequestHeader(name = PART, required = false) @Nullable String part, Model model) {
		Target target = this.account.target();
		List<RoleState> asked = this.roles.status((part != null) ? RECENT : Duration.ZERO)
			.roles()
			.stream()
			.filter((state) -> role == null || role.contains(state.name()))
			.toList();
		model.addAttribute("all", this.simulation.of(asked).stream().map((one) -> text(one, target)).toList());
		return (part != null) ? "roles/effective :: summary" : "roles/effective";
	}

	private EffectiveText text(EffectivePermissions permissions, Target target) {
		return EffectiveText.of(permissions, target.caller(), this.workshop, this.sentences);
	}

}
