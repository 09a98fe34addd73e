package dev.workshoproles.web.practise;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.export.Snippet;
import dev.workshoproles.practice.Drills;
import dev.workshoproles.practice.Effect;
import dev.workshoproles.practice.NoSuchDrillException;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.LivePage;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.check.CheckPage;

/**
 * Lets participants make, break and repair the roles in the sandbox, with AWS's own tools
 * or with this console.
 */
@PerSeat
@Controller
class PractisePageController {

	private static final String DRILL = "redirect:/practise#drill";

	private final Optional<Drills> drills;

	private final RoleService roles;

	private final Sentences sentences;

	PractisePageController(Optional<Drills> drills, RoleService roles, Sentences sentences) {
		this.drills = drills;
		this.roles = roles;
		this.sentences = sentences;
	}

	@GetMapping("/practise")
	String practise(@RequestParam(defaultValue = "cli") String tool,
			@RequestParam(required = false) @Nullable String wrong,
			@RequestHeader(name = LivePage.HEADER, required = false) @Nullable String live, HttpServletRequest request,
			Model model) {
		Drills here = drills();
		Commands commands = new Commands(here.byHand(), tool.equals("boto3") ? Snippet.BOTO3 : Snippet.CLI);
		model.addAttribute("page", page(here, commands, LivePage.maxAge(live), endpoint(commands, request), model));
		model.addAttribute("wrong", wrong != null);
		return "practise/practise";
	}

	private PractisePage page(Drills here, Commands commands, Duration maxAge, Endpoint endpoint, Model model) {
		CheckPage check;
		List<CleanUp> cleanUps = List.of();
		try {
			WorkshopState state = this.roles.status(maxAge);
			here.seen(state);
			model.addAttribute("readAt", state.readAt());
			check = CheckPage.of(state, commands.hand().workshop(), new ConsoleLinks(null), this.sentences);
			cleanUps = PractisePage.cleanUps(state, commands, this.sentences);
		}
		catch (AccountException ex) {
			check = CheckPage.unread(ex, this.sentences);
		}
		return PractisePage.of(commands, endpoint, check, cleanUps, DrillPanel.of(here, commands, this.sentences));
	}

	private static Endpoint endpoint(Commands commands, HttpServletRequest request) {
		return new Endpoint(ServletUriComponentsBuilder.fromContextPath(request).path("/sandbox").toUriString(),
				commands.hand().workshop().region(), request.getUserPrincipal() != null);
	}

	@PostMapping("/practise/drills")
	String start(@RequestParam(defaultValue = Drills.RANDOM) String drill) {
		try {
			drills().start(drill);
		}
		catch (NoSuchDrillException ex) {
			throw new PageNotFoundException("error.404");
		}
		return DRILL;
	}

	@PostMapping("/practise/answer")
	String answer(@RequestParam String role, @RequestParam Effect effect) {
		return drills().answer(role, effect) ? DRILL : "redirect:/practise?wrong#drill";
	}

	@PostMapping("/practise/solution")
	String solve() {
		drills().solve();
		return DRILL;
	}

	@PostMapping("/practise/reset")
	String startOver() {
		drills().startOver();
		return "redirect:/practise";
	}

	private Drills drills() {
		return this.drills.orElseThrow(() -> new PageNotFoundException("error.404"));
	}

}
