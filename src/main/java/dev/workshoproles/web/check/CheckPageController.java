package dev.workshoproles.web.check;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.LivePage;
import dev.workshoproles.web.Sentences;

/**
 * Checks what a participant did by hand. Only reads the account.
 */
@PerSeat
@Controller
class CheckPageController {

	private final Workshop workshop;

	private final Account account;

	private final RoleService roles;

	private final Sentences sentences;

	CheckPageController(Workshop workshop, Account account, RoleService roles, Sentences sentences) {
		this.workshop = workshop;
		this.account = account;
		this.roles = roles;
		this.sentences = sentences;
	}

	@GetMapping("/check")
	String check(@RequestHeader(name = LivePage.HEADER, required = false) @Nullable String live, Model model) {
		model.addAttribute("page", page(LivePage.maxAge(live), model));
		return "check/check";
	}

	private CheckPage page(Duration maxAge, Model model) {
		try {
			WorkshopState state = this.roles.status(maxAge);
			model.addAttribute("readAt", state.readAt());
			return CheckPage.of(state, this.workshop, ConsoleLinks.of(this.account.target()), this.sentences);
		}
		catch (AccountException ex) {
			return CheckPage.unread(ex, this.sentences);
		}
	}

}
