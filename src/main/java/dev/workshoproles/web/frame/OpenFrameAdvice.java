package dev.workshoproles.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Provides the frame of pages that anybody may see, namely the sign-in page and the
 * server's error pages: nothing about the account.
 */
@ControllerAdvice(basePackages = "dev.workshoproles.access", assignableTypes = ErrorController.class)
class OpenFrameAdvice {

	private final Seats seats;

	OpenFrameAdvice(Seats seats) {
		this.seats = seats;
	}

	/** The seat that the page is at. */
	@ModelAttribute("seat")
	@Nullable Seat seat() {
		return this.seats.current().orElse(null);
	}

	/** The reader's chosen theme. */
	@ModelAttribute("theme")
	Theme theme(HttpServletRequest request) {
		return Theme.of(request);
	}

}
