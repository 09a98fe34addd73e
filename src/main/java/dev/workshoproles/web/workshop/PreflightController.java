package dev.workshoproles.web.workshop;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.web.MissingPermissions;

/**
 * Provides the notice of missing permissions, which the roles page loads later because
 * the policy simulator is slow.
 */
@Controller
class PreflightController {

	private final Preflight preflight;

	private final Account account;

	private final Workshop workshop;

	PreflightController(Preflight preflight, Account account, Workshop workshop) {
		this.preflight = preflight;
		this.account = account;
		this.workshop = workshop;
	}

	@GetMapping("/preflight")
	String missing(Model model) {
		model.addAttribute("missing", MissingPermissions.of(this.preflight.missing(ConsoleUse.APPLY).orElse(List.of()),
				this.account.target().caller(), this.workshop));
		return "preflight :: notice";
	}

}
