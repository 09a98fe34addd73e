package dev.workshoproles.web.workshop;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.workshoproles.permissions.ConsoleUse;
import dev.workshoproles.permissions.Preflight;

/**
 * Provides the notice of missing permissions, which the roles page loads later because
 * the policy simulator is slow.
 */
@Controller
class PreflightController {

	private final Preflight preflight;

	PreflightController(Preflight preflight) {
		this.preflight = preflight;
	}

	@GetMapping("/preflight")
	String missing(Model model) {
		model.addAttribute("missing", this.preflight.missing(ConsoleUse.APPLY).orElse(List.of()));
		return "preflight :: notice";
	}

}
