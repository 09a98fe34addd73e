package dev.workshoproles.web.frame;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import dev.workshoproles.access.hosts.LocalPath;
import dev.workshoproles.account.Account;
import dev.workshoproles.runs.RunHistory;

/**
 * Gives every page what its frame shows: the account it works on, the run in progress,
 * where the page is, and how its reader wants to see it.
 */
@ControllerAdvice("dev.workshoproles.web")
public class FrameAdvice {

	private final BannerTarget glance;

	private final RunHistory history;

	FrameAdvice(Account account, RunHistory history) {
		this.glance = new BannerTarget(account::target, account::targetWithoutCaller);
		this.history = history;
	}

	/**
	 * Adds it all.
	 * @param request for the page
	 * @param model the page's, which of an error's page is empty
	 */
	@ModelAttribute
	public void addTo(HttpServletRequest request, Model model) {
		TargetBanner target = TargetBanner.of(this.glance.get());
		model.addAttribute("target", target);
		model.addAttribute("work", work(target));
		model.addAttribute("here", request.getRequestURI().substring(request.getContextPath().length()));
		model.addAttribute("back", LocalPath.of(request).text());
		model.addAttribute("theme", Theme.of(request));
		model.addAttribute("signedIn", request.getUserPrincipal() != null);
	}

	/** Whose run it would be is known of a caller only. */
	private @Nullable RunBanner work(TargetBanner target) {
		return (target.caller() != null) ? RunBanner.of(this.history) : null;
	}

}
