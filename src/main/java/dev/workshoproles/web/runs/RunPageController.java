package dev.workshoproles.web.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.api.Download;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.RoleResult;
import dev.workshoproles.web.Sentences;

/**
 * Shows runs, past and present.
 */
@PerSeat
@Controller
class RunPageController {

	/** The status that makes htmx stop polling. */
	private static final HttpStatusCode STOP_POLLING = HttpStatusCode.valueOf(286);

	/** How old the status shown after a run may be: writes discard older readings. */
	private static final Duration RECENT = Duration.ofSeconds(30);

	private final Workshop workshop;

	private final Account account;

	private final RoleService roles;

	private final RunHistory history;

	private final Sentences sentences;

	RunPageController(Workshop workshop, Account account, RoleService roles, RunHistory history, Sentences sentences) {
		this.workshop = workshop;
		this.account = account;
		this.roles = roles;
		this.history = history;
		this.sentences = sentences;
	}

	@GetMapping("/runs")
	String history(@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("page", HistoryPage.of(this.history, page, this.workshop, this.sentences));
		return "runs/history";
	}

	@GetMapping("/runs/{id}")
	String run(@PathVariable String id, Model model) {
		RunPage page = find(id).orElseThrow(() -> new PageNotFoundException("run.unknown"));
		model.addAttribute("page", page);
		model.addAttribute("icon", page.outcome().icon());
		return "runs/run";
	}

	/**
	 * If the caller has changed and may no longer see the run, an open page is reloaded
	 * as a whole.
	 */
	@GetMapping("/runs/{id}/progress")
	ModelAndView progress(@PathVariable String id, HttpServletResponse response) {
		Optional<RunPage> found = find(id);
		if (found.isEmpty()) {
			response.setHeader("HX-Refresh", "true");
		}
		RunPage page = found.orElseThrow(() -> new PageNotFoundException("run.unknown"));
		ModelAndView fragment = new ModelAndView("runs/progress :: update", "page", page);
		fragment.setStatus(page.isRunning() ? HttpStatusCode.valueOf(200) : STOP_POLLING);
		return fragment;
	}

	private Optional<RunPage> find(String id) {
		return this.history.find(id)
			.map((run) -> RunPage.of(run, Instant.now(), result(run), this.workshop, this.sentences));
	}

	/**
	 * The current ARNs of the roles that a run made ready. The page is shown without them
	 * if they cannot be read.
	 */
	private @Nullable RoleResult result(Run run) {
		if (run.state() != RunState.SUCCEEDED || run.request().action() != Action.APPLY) {
			return null;
		}
		try {
			List<String> asked = run.request().roles();
			List<RoleState> ready = this.roles.status(RECENT)
				.roles()
				.stream()
				.filter((role) -> role.status() == Status.READY)
				.filter((role) -> asked.isEmpty() || asked.contains(role.name()))
				.toList();
			return ready.isEmpty() ? null : RoleResult.of(this.workshop, ready, ConsoleLinks.of(this.account.target()));
		}
		catch (AccountException ex) {
			return null;
		}
	}

	@GetMapping("/runs/{id}/kept/{number}")
	ResponseEntity<byte[]> kept(@PathVariable String id, @PathVariable int number) {
		KeptDocument kept = this.history.kept(id, number).orElseThrow(() -> new PageNotFoundException("run.unknown"));
		return Download.of(kept.fileName(), MediaType.APPLICATION_JSON, kept.document());
	}

}
