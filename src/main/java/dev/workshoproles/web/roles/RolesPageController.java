package dev.workshoproles.web.roles;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.Sentences;

/**
 * Shows the roles and their status.
 */
@Controller
class RolesPageController {

	private final Workshop workshop;

	private final Account account;

	private final RoleService roles;

	private final Sentences sentences;

	RolesPageController(Workshop workshop, Account account, RoleService roles, Sentences sentences) {
		this.workshop = workshop;
		this.account = account;
		this.roles = roles;
		this.sentences = sentences;
	}

	@GetMapping("/")
	String roles(Model model) {
		model.addAttribute("page", page());
		return "roles/roles";
	}

	private RolesPage page() {
		try {
			return RolesPage.of(this.workshop, this.roles.status(), ConsoleLinks.of(this.account.target()),
					this.sentences);
		}
		catch (AccountException ex) {
			return RolesPage.unread(this.workshop, ex, this.sentences);
		}
	}

}
