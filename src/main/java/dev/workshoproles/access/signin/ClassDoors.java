package dev.workshoproles.access.signin;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.workshoproles.access.seats.SeatAddress;
import dev.workshoproles.access.seats.SeatFilter;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Keeps participants at their seats: whatever is not theirs does not exist for them. Who
 * has signed in nowhere is left to others.
 */
public class ClassDoors extends OncePerRequestFilter {

	private final Seats seats;

	private final SeatSignIn signIn;

	private final ClosedDoors closed;

	private final RequestMatcher open;

	private final Refusal refusal;

	/**
	 * Creates a filter for one security chain, after the one that authenticates.
	 * @param open the paths that anybody may see
	 * @param refusal says that there is nothing
	 */
	public ClassDoors(Seats seats, SeatSignIn signIn, ClosedDoors closed, RequestMatcher open, Refusal refusal) {
		this.seats = seats;
		this.signIn = signIn;
		this.closed = closed;
		this.open = open;
		this.refusal = refusal;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Authentication known = SecurityContextHolder.getContext().getAuthentication();
		boolean isOpen = this.open.matches(request);
		Optional<Seat> participant = (known == null && !isOpen) ? this.signIn.holder(request) : Optional.empty();
		if (isStart(request) && (known != null || participant.isPresent())) {
			response.sendRedirect(
					SeatAddress.root(request) + participant.map((seat) -> seat.path() + "/").orElse(SeatAddress.CLASS));
		}
		else if (participant.isPresent()) {
			this.closed.note(participant.get(), this.seats.current());
			refuse(request, response);
		}
		else if (SeatFilter.leadsNowhere(request) && (known != null || isOpen)) {
			refuse(request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** A class has no start page: each finds their own place. */
	private boolean isStart(HttpServletRequest request) {
		return this.seats.current().isEmpty() && request.getServletPath().equals("/")
				&& (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		SeatFilter.forgetSeat(request);
		this.refusal.answer(request, response);
	}

	/** Says that there is nothing. */
	@FunctionalInterface
	public interface Refusal {

		void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

	}

}
