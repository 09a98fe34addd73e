package dev.workshoproles.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import dev.workshoproles.account.Account;

/**
 * Adds the target and the current path to the model of every page.
 */
@ControllerAdvice(basePackageClasses = TargetAdvice.class)
class TargetAdvice {

	private final BannerTarget glance;

	TargetAdvice(Account account) {
		this.glance = new BannerTarget(account::target, account::targetWithoutCaller);
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
