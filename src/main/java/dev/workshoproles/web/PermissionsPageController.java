package dev.workshoproles.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.export.ConsolePermissions;
import dev.workshoproles.export.ConsoleUse;

/**
 * What the console itself must be allowed, to be handed to whoever administers the
 * account.
 */
@Controller
class PermissionsPageController {

	private final Workshop workshop;

	private final Account account;

	PermissionsPageController(Workshop workshop, Account account) {
		this.workshop = workshop;
		this.account = account;
	}

	@GetMapping("/permissions")
	String permissions(Model model) {
		Caller caller = this.account.target().caller();
		ConsolePermissions permissions = (caller != null)
				? new ConsolePermissions(this.workshop, caller.partition(), caller.accountId())
				: ConsolePermissions.inAnyAccount(this.workshop);
		model.addAttribute("uses", uses(permissions));
		model.addAttribute("anyAccount", caller == null);
		return "permissions";
	}

	private static List<Use> uses(ConsolePermissions permissions) {
		return Stream.of(ConsoleUse.values())
			.map((use) -> new Use(use, permissions.allowing(use).normalized()))
			.toList();
	}

	/**
	 * One use of the console.
	 *
	 * @param use which
	 * @param document the policy for it, pretty-printed
	 */
	record Use(ConsoleUse use, String document) {

	}

}
