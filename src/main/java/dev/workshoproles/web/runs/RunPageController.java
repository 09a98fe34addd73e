package dev.workshoproles.web.runs;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import dev.workshoproles.api.Download;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.Sentences;

/**
 * Shows runs, past and present.
 */
@Controller
class RunPageController {

	/** The status that makes htmx stop polling. */
	private static final HttpStatusCode STOP_POLLING = HttpStatusCode.valueOf(286);

	private final RunHistory history;

	private final Sentences sentences;

	RunPageController(RunHistory history, Sentences sentences) {
		this.history = history;
		this.sentences = sentences;
	}

	@GetMapping("/runs")
	String history(@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("page", HistoryPage.of(this.history, page, this.sentences));
		return "runs/history";
	}

	@GetMapping("/runs/{id}")
	String run(@PathVariable String id, Model model) {
		model.addAttribute("page", find(id).orElseThrow(() -> new PageNotFoundException("run.unknown")));
		return "runs/run";
	}

	/**
	 * If somebody else has signed in and the run is no longer visible, an open page is
	 * reloaded as a whole.
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
		return this.history.find(id).map((run) -> RunPage.of(run, this.sentences));
	}

	@GetMapping("/runs/{id}/kept/{number}")
	ResponseEntity<byte[]> kept(@PathVariable String id, @PathVariable int number) {
		KeptDocument kept = this.history.kept(id, number).orElseThrow(() -> new PageNotFoundException("run.unknown"));
		return Download.of(kept.fileName(), MediaType.APPLICATION_JSON, kept.document());
	}

}
