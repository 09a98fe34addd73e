package dev.workshoproles.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signs a browser in by the code in the address logged at startup or by the token pasted
 * into the page.
 */
@Controller
@Conditional(OnTokenCondition.class)
class SignInController {

	private static final String PAGE = "sign-in";

	private static final String HOME = "redirect:/";

	private final SignIn signIn;

	SignInController(SignIn signIn) {
		this.signIn = signIn;
	}

	/** Where the language switch returns to. */
	@ModelAttribute("here")
	String here() {
		return "/sign-in";
	}

	@GetMapping("/sign-in")
	String page(@RequestParam(required = false) String expired, Model model) {
		model.addAttribute("expired", expired != null);
		return PAGE;
	}

	/**
	 * Redirects whether the code is valid or not, so that it does not stay in the address
	 * bar. A HEAD request, as link previews send, does not use it up.
	 */
	@GetMapping(path = "/sign-in", params = "code")
	String redeem(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
		if (HttpMethod.GET.matches(request.getMethod()) && this.signIn.code().redeem(code)) {
			this.signIn.cookie().set(request, response);
			return HOME;
		}
		return "redirect:/sign-in?expired";
	}

	@PostMapping("/sign-in")
	String signIn(@RequestParam(defaultValue = "") String token, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (this.signIn.token().matches(token.strip())) {
			this.signIn.cookie().set(request, response);
			return HOME;
		}
		response.setStatus(HttpStatus.FORBIDDEN.value());
		model.addAttribute("wrong", true);
		return PAGE;
	}

}
