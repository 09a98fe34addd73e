package dev.workshoproles.web.frame;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Import;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import dev.workshoproles.access.hosts.LocalPath;
import dev.workshoproles.access.seats.SeatAddress;
import dev.workshoproles.access.signin.TokenFilter;
import dev.workshoproles.seats.Seats;

/**
 * Provides the frame of every page: the seat, the page's address and the reader's theme.
 */
@ControllerAdvice("dev.workshoproles.web")
@Import(SeatFrame.class)
public class FrameAdvice {

	private final Seats seats;

	private final ObjectProvider<SeatFrame> seat;

	FrameAdvice(Seats seats, ObjectProvider<SeatFrame> seat) {
		this.seats = seats;
		this.seat = seat;
	}

	/**
	 * Adds the attributes of the frame.
	 * @param request the request for the page
	 * @param model the page's model, empty for error pages
	 */
	@ModelAttribute
	public void addTo(HttpServletRequest request, Model model) {
		this.seats.current().ifPresentOrElse((current) -> this.seat.getObject().addTo(model), () -> {
			if (isTeacher(request)) {
				addAccount(model);
			}
		});
		model.addAttribute("classAddress", isTeacher(request) ? SeatAddress.root(request) + SeatAddress.CLASS : null);
		model.addAttribute("here", request.getRequestURI().substring(request.getContextPath().length()));
		model.addAttribute("back", LocalPath.of(request).text());
		model.addAttribute("theme", Theme.of(request));
		model.addAttribute("signedIn", request.getUserPrincipal() != null);
	}

	/** Outside of all seats, the account of the console's own credentials. */
	private void addAccount(Model model) {
		this.seats.all()
			.stream()
			.filter((one) -> one.role() == null)
			.findFirst()
			.ifPresent((own) -> this.seats.at(own, () -> this.seat.getObject().addAccountTo(model)));
	}

	private static boolean isTeacher(HttpServletRequest request) {
		return request.isUserInRole(TokenFilter.TEACHER);
	}

}
