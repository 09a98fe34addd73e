package dev.workshoproles.access.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.access.hosts.LocalPath;

/**
 * Signs a browser in by the code in the address logged at startup or by what is pasted
 * into the page, the token or the key of a seat, and out again.
 */
@Controller
@Conditional(OnTokenCondition.class)
public class SignInController {

	/** The page's address. */
	public static final String PATH = "/sign-in";

	/** The parameter that names the page that somebody was on the way to. */
	public static final String WANTED = "page";

	private static final String PAGE = "sign-in";

	private final SignIn signIn;

	private final Optional<SeatSignIn> seats;

	SignInController(SignIn signIn, Optional<SeatSignIn> seats) {
		this.signIn = signIn;
		this.seats = seats;
	}

	/** What the frame asks of every page. */
	@ModelAttribute
	void frame(@RequestParam(name = WANTED, required = false) @Nullable String wanted, Model model) {
		LocalPath path = LocalPath.of(wanted);
		model.addAttribute("here", PATH);
		model.addAttribute("wanted", path.text());
		model.addAttribute("back", path.carriedBy(PATH, WANTED));
	}

	@GetMapping(PATH)
	String page(@RequestParam(required = false) @Nullable String expired,
			@RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
			@RequestParam(required = false) @Nullable String renewed, HttpServletRequest request, Model model) {
		model.addAttribute("expired", expired != null);
		model.addAttribute("renewed",
				renewed != null || this.seats.filter((seats) -> seats.wasAtSeat(request)).isPresent());
		model.addAttribute("signedOut", signedOut != null);
		return PAGE;
	}

	/**
	 * Redirects whether the code is valid or not, so that it does not stay in the address
	 * bar. A HEAD request, as link previews send, does not use it up.
	 */
	@GetMapping(path = PATH, params = "code")
	String redeem(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
		if (HttpMethod.GET.matches(request.getMethod()) && this.signIn.code().redeem(code)) {
			this.signIn.cookie().set(request, response);
			return redirect(LocalPath.START);
		}
		return "redirect:/sign-in?expired";
	}

	@PostMapping(PATH)
	String signIn(@RequestParam(defaultValue = "") String token,
			@RequestParam(name = WANTED, required = false) @Nullable String wanted, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		String pasted = token.strip();
		if (this.signIn.token().matches(pasted)) {
			this.signIn.cookie().set(request, response);
			return redirect(LocalPath.of(wanted));
		}
		if (this.seats.isPresent() && this.seats.get().join(pasted, request, response)) {
			return redirect(LocalPath.of(wanted));
		}
		response.setStatus(HttpStatus.FORBIDDEN.value());
		model.addAttribute("wrong", true);
		return PAGE;
	}

	/** At a seat from the seat, or for whoever holds the token from the whole class. */
	@PostMapping("/sign-out")
	String signOut(HttpServletRequest request, HttpServletResponse response) {
		if (this.seats.isEmpty() || !this.seats.get().leave(request, response)) {
			this.signIn.cookie().drop(request, response);
		}
		return "redirect:/sign-in?signed-out";
	}

	private static String redirect(LocalPath page) {
		return "redirect:" + page.text();
	}

}
