package dev.workshoproles.web.frame;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Provides the frame of pages that anybody may see, namely the sign-in page and the
 * server's error pages: nothing about the account.
 */
@ControllerAdvice(basePackages = "dev.workshoproles.access", assignableTypes = ErrorController.class)
class OpenFrameAdvice {

	/** The reader's chosen theme. */
	@ModelAttribute("theme")
	Theme theme(HttpServletRequest request) {
		return Theme.of(request);
	}

}
