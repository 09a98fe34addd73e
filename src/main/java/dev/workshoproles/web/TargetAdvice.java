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

	private final Account account;

	TargetAdvice(Account account) {
		this.account = account;
	}

	@ModelAttribute("target")
	TargetBanner target() {
		return TargetBanner.of(this.account.target());
	}

	@ModelAttribute("here")
	String here(HttpServletRequest request) {
		return request.getRequestURI();
	}

}
