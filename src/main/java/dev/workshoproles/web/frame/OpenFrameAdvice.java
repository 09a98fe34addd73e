package dev.workshoproles.web.frame;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives the sign-in page and the server's own error pages what a frame may show to
 * anybody: nothing of the account.
 */
@ControllerAdvice(basePackages = "dev.workshoproles.access", assignableTypes = ErrorController.class)
class OpenFrameAdvice {

	/** How the reader wants to see it. */
	@ModelAttribute("theme")
	Theme theme(HttpServletRequest request) {
		return Theme.of(request);
	}

}
