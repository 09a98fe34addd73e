package dev.workshoproles.web.frame;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import dev.workshoproles.access.hosts.LocalPath;
import dev.workshoproles.account.Account;
import dev.workshoproles.account.Connection;
import dev.workshoproles.runs.RunHistory;

/**
 * Provides the frame of every page: the account, the run in progress, the page's address
 * and the reader's theme.
 */
@ControllerAdvice("dev.workshoproles.web")
public class FrameAdvice {

	private final BannerTarget glance;

	private final RunHistory history;

	private final Optional<Connection> connection;

	FrameAdvice(Account account, Optional<Connection> connection, RunHistory history) {
		this.connection = connection;
		this.glance = new BannerTarget(account::target, account::targetWithoutCaller);
		this.history = history;
	}

	/**
	 * Adds the attributes of the frame.
	 * @param request the request for the page
	 * @param model the page's model, empty for error pages
	 */
	@ModelAttribute
	public void addTo(HttpServletRequest request, Model model) {
		TargetBanner target = TargetBanner.of(this.glance.get());
		model.addAttribute("target", target);
		model.addAttribute("pasted", this.connection.flatMap(Connection::pasted).map(PastedBanner::of).orElse(null));
		model.addAttribute("work", work(target));
		model.addAttribute("here", request.getRequestURI().substring(request.getContextPath().length()));
		model.addAttribute("back", LocalPath.of(request).text());
		model.addAttribute("theme", Theme.of(request));
		model.addAttribute("signedIn", request.getUserPrincipal() != null);
	}

	/** Runs are visible only to a known caller. */
	private @Nullable RunBanner work(TargetBanner target) {
		return (target.caller() != null) ? RunBanner.of(this.history) : null;
	}

}
