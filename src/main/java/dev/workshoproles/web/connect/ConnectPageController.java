package dev.workshoproles.web.connect;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.access.hosts.ConfidentialRequest;
import dev.workshoproles.account.Connection;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.credentials.ProfileOption;
import dev.workshoproles.account.credentials.UnusablePasteException;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.Sentences;

/**
 * Lets a visitor give the console credentials: pasted ones or a profile's, in two steps,
 * so that nobody works in an account that they did not mean.
 */
@Controller
class ConnectPageController {

	private static final String HERE = "redirect:/connect";

	private final Optional<Connection> connection;

	private final Sentences sentences;

	ConnectPageController(Optional<Connection> connection, Sentences sentences) {
		this.connection = connection;
		this.sentences = sentences;
	}

	@GetMapping("/connect")
	String connect(@RequestParam(required = false) @Nullable String gone, HttpServletRequest request, Model model) {
		model.addAttribute("gone", gone != null);
		return show(request, model);
	}

	/** Never repeats what was pasted. */
	@PostMapping("/connect")
	String paste(@RequestParam(defaultValue = "") String credentials, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Connection account = connection();
		if (!ConfidentialRequest.isConfidential(request)) {
			response.setStatus(HttpStatus.FORBIDDEN.value());
			return show(request, model);
		}
		try {
			account.paste(credentials);
			return HERE + "#offer";
		}
		catch (UnusablePasteException ex) {
			model.addAttribute("wrong",
					this.sentences.of("connect.wrong." + ex.reason(), String.join(", ", ex.parts())));
		}
		catch (AccountException ex) {
			model.addAttribute("refused", ErrorText.of(ex.error(), this.sentences));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(request, model);
	}

	@PostMapping("/connect/profile")
	String choose(@RequestParam String profile, HttpServletRequest request, HttpServletResponse response, Model model) {
		Connection account = connection();
		if (account.profiles().stream().map(ProfileOption::name).noneMatch(profile::equals)) {
			throw new PageNotFoundException("error.404");
		}
		try {
			account.choose(profile);
			return HERE + "#offer";
		}
		catch (AccountException ex) {
			model.addAttribute("unusable", ErrorText.of(ex.error(), this.sentences));
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(request, model);
		}
	}

	@PostMapping("/connect/use")
	String use(@RequestParam String offer) {
		return connection().accept(offer) ? "redirect:/" : HERE + "?gone";
	}

	@PostMapping("/connect/discard")
	String discard(@RequestParam String offer) {
		connection().discard(offer);
		return HERE;
	}

	@PostMapping("/connect/forget")
	String forget() {
		connection().forget();
		return HERE;
	}

	private Connection connection() {
		return this.connection.orElseThrow(() -> new PageNotFoundException("error.404"));
	}

	private String show(HttpServletRequest request, Model model) {
		this.connection.ifPresent((account) -> model.addAttribute("page", ConnectPage.of(account, this.sentences)));
		model.addAttribute("confidential", ConfidentialRequest.isConfidential(request));
		return "connect";
	}

}
