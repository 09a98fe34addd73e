package dev.workshoproles.web.classroom;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.api.Download;
import dev.workshoproles.api.classroom.RecordView;
import dev.workshoproles.classroom.work.ActInProgressException;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.classroom.work.ActRequest.Deed;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.ClassActs;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.Sentences;

/**
 * Starts acts, and shows them and what they did.
 */
@Controller
@Conditional(OnClassCondition.class)
class ActPageController {

	private static final String ACT = "/class/acts/{id:[0-9a-f-]{36}}";

	private final ClassActs acts;

	private final ClassEnd end;

	private final JsonMapper json;

	private final MessageSource messages;

	private final Sentences sentences;

	ActPageController(ClassActs acts, ClassEnd end, JsonMapper json, MessageSource messages, Sentences sentences) {
		this.acts = acts;
		this.end = end;
		this.json = json;
		this.messages = messages;
		this.sentences = sentences;
	}

	/**
	 * Starts an act at the seats of a plan.
	 * @param names their names, several in one value or each in its own
	 */
	@PostMapping("/class/acts")
	String start(@RequestParam Deed deed, @RequestParam("seats") List<String> names,
			@RequestParam(required = false) @Nullable String key) {
		List<String> chosen = ActPlanController.split(names);
		return chosen.isEmpty() ? "redirect:/class" : page(this.acts.start(ActRequest.of(deed, chosen), key).id());
	}

	private static String page(String act) {
		return "redirect:/class/acts/" + act;
	}

	@ExceptionHandler
	String busy(ActInProgressException ex) {
		return page(ex.act()) + "?busy";
	}

	@GetMapping("/class/acts")
	String all(@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("page", ActsPage.of(this.acts::list, page, this.sentences));
		return "classroom/acts";
	}

	@GetMapping(ACT)
	String act(@PathVariable String id, Model model) {
		ClassAct act = this.acts.find(id).orElseThrow(() -> new PageNotFoundException("error.404"));
		model.addAttribute("page", ActPage.of(act, this.acts.work(id),
				(act.endedAt() != null) ? this.acts.record(id).orElse(null) : null, Instant.now(), this.sentences));
		model.addAttribute("again", act.request().kind() == ActKind.REMOVE || !this.end.isOver());
		return "classroom/act";
	}

	/** The same as from the API, as files in the reader's language. */
	@GetMapping(ACT + "/record.csv")
	ResponseEntity<byte[]> table(@PathVariable String id, Locale locale) {
		RecordView record = record(id, locale);
		return Download.of(record.csvName(), new MediaType("text", "csv", StandardCharsets.UTF_8), record.csv());
	}

	@GetMapping(ACT + "/record.json")
	ResponseEntity<byte[]> tree(@PathVariable String id, Locale locale) {
		RecordView record = record(id, locale);
		return Download.of(record.fileName("json"), MediaType.APPLICATION_JSON,
				this.json.writerWithDefaultPrettyPrinter().writeValueAsString(record));
	}

	private RecordView record(String id, Locale locale) {
		return this.acts.record(id)
			.map((record) -> RecordView.of(record, new Texts(this.messages, locale)))
			.orElseThrow(() -> new PageNotFoundException("error.404"));
	}

}
