package dev.workshoproles.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.access.seats.SeatAddress;
import dev.workshoproles.seats.OnClassCondition;

/**
 * Signs a browser in by the link of a seat, as often as it is opened.
 */
@Controller
@Conditional(OnClassCondition.class)
class SeatLinkController {

	private final SeatSignIn seats;

	SeatLinkController(SeatSignIn seats) {
		this.seats = seats;
	}

	/**
	 * Redirects whether the key is the seat's or not, so that it does not stay in the
	 * address bar. Previews that send GET, too, get a cookie that they do not use.
	 */
	@GetMapping(SeatAddress.JOIN)
	String join(@RequestParam(name = SeatAddress.KEY, defaultValue = "") String key, HttpServletRequest request,
			HttpServletResponse response) {
		if (HttpMethod.HEAD.matches(request.getMethod())) {
			return "redirect:/";
		}
		return this.seats.join(key, request, response) ? "redirect:/" : "redirect:/sign-in?renewed";
	}

}
