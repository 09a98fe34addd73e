package dev.workshoproles.web.workshop;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.capture.CapturedWorkshop;
import dev.workshoproles.capture.RoleCapture;
import dev.workshoproles.capture.WorkshopZip;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.runs.StoredChoices;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.Sentences;

/**
 * Shows the workshop itself to who teaches it: its parameters, and how to make another
 * workshop of roles that exist.
 */
@PerSeat
@Controller
class WorkshopPageController {

	private final LocalWorkshop workshop;

	private final Account account;

	private final StoredChoices choices;

	private final RoleCapture capture;

	private final Sentences sentences;

	WorkshopPageController(LocalWorkshop workshop, Account account, StoredChoices choices, RoleCapture capture,
			Sentences sentences) {
		this.workshop = workshop;
		this.account = account;
		this.choices = choices;
		this.capture = capture;
		this.sentences = sentences;
	}

	@GetMapping("/workshop")
	String workshop(Model model) {
		return show(model, null, "", List.of());
	}

	/**
	 * An empty value gives the parameter back its configured or default one. One that the
	 * workshop file could not have as a default is shown again with what is wrong in it.
	 */
	@PostMapping("/workshop/parameters/{name}")
	String set(@PathVariable String name, @RequestParam String value, Model model, HttpServletResponse response) {
		Parameter parameter = this.workshop.blueprint()
			.parameters()
			.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new PageNotFoundException("workshop.parameter.unknown"));
		String chosen = value.strip();
		ParameterField field = ParameterField.of(parameter, this.sentences).with(chosen);
		if (field.isWrong()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(model, field, "", List.of());
		}
		this.choices.choose(this.account.caller(), parameter.name(), chosen.isEmpty() ? null : chosen);
		return "redirect:/workshop#parameters";
	}

	/**
	 * The first time with a list of what the file will not have, if there is anything;
	 * the second time, and where nothing is amiss, the file.
	 */
	@PostMapping("/workshop/capture")
	Object capture(@RequestParam String roles, @RequestParam(defaultValue = "false") boolean despiteOmissions,
			Model model) {
		List<String> names = Stream.of(roles.strip().split("[\\s,]+")).filter((name) -> !name.isEmpty()).toList();
		CapturedWorkshop captured = this.capture.capture(names);
		if (names.isEmpty() || (!captured.omissions().isEmpty() && !despiteOmissions)) {
			return show(model, null, roles, captured.omissions().stream().map(this.sentences::of).toList());
		}
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf(WorkshopZip.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(WorkshopZip.FILE_NAME).build().toString())
			.body(WorkshopZip.write(captured.file()));
	}

	private String show(Model model, @Nullable ParameterField wrong, String roles, List<String> omissions) {
		model.addAttribute("taught", this.sentences.of(this.workshop.blueprint().title()));
		model.addAttribute("known", this.account.target().caller() != null);
		model.addAttribute("parameters",
				this.workshop.here()
					.parameters()
					.stream()
					.map((parameter) -> ParameterField.of(parameter, this.sentences))
					.map((field) -> (wrong != null && wrong.name().equals(field.name())) ? wrong : field)
					.toList());
		model.addAttribute("roles", roles);
		model.addAttribute("omissions", omissions);
		return "workshop";
	}

}
