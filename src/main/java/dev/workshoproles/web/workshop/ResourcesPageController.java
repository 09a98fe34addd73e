package dev.workshoproles.web.workshop;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.web.Sentences;

/**
 * Shows the policies in their wide and narrow variants.
 */
@Controller
class ResourcesPageController {

	private final Workshop workshop;

	private final Account account;

	private final Sentences sentences;

	ResourcesPageController(Workshop workshop, Account account, Sentences sentences) {
		this.workshop = workshop;
		this.account = account;
		this.sentences = sentences;
	}

	@GetMapping("/resources")
	String resources(Model model) {
		model.addAttribute("page", ResourcesPage.of(this.workshop, this.account.target(), this.sentences));
		return "resources";
	}

}
