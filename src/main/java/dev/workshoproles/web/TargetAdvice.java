package dev.workshoproles.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import dev.workshoproles.account.Account;

/**
 * Tells every page on which account it works, and where the page is.
 */
@ControllerAdvice(basePackageClasses = TargetAdvice.class)
class TargetAdvice {

	private final TargetGlance glance;

	TargetAdvice(Account account) {
		this.glance = new TargetGlance(account::target, account::targetWithoutCaller);
	}

	@ModelAttribute("target")
	TargetBanner target() {
		return TargetBanner.of(this.glance.get());
	}

	@ModelAttribute("here")
	String here(HttpServletRequest request) {
		return request.getRequestURI();
	}

}
