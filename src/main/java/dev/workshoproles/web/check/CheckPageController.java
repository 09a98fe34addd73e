package dev.workshoproles.web.check;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.web.Sentences;

/**
 * Checks what a participant did by hand. Only reads the account.
 */
@Controller
class CheckPageController {

	private final RoleService roles;

	private final Sentences sentences;

	CheckPageController(RoleService roles, Sentences sentences) {
		this.roles = roles;
		this.sentences = sentences;
	}

	@GetMapping("/check")
	String check(Model model) {
		model.addAttribute("page", page());
		return "check/check";
	}

	private CheckPage page() {
		try {
			return CheckPage.of(this.roles.status(), this.sentences);
		}
		catch (AccountException ex) {
			return CheckPage.unread(ex, this.sentences);
		}
	}

}
