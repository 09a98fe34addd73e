package dev.workshoproles.access.seats;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Serves each seat of a class at its own address, and the class itself at the others.
 */
public final class SeatFilter extends OncePerRequestFilter {

	/** What the wall is at. */
	public static final String CLASS = "/class";

	/** The first segments of what belongs to no seat. */
	private static final Set<String> COMMON = Set.of("class", "connect", "actuator", "v3", "swagger-ui.html",
			"workshop.schema.json", "webjars", "css", "js", "images", "favicon.ico", "sign-in", "sign-out", "language",
			"theme", "sandbox", "error");

	/** The first segments of what a seat does not have. */
	private static final Set<String> NOT_AT_SEATS = Set.of("class", "connect", "actuator", "v3", "sandbox", "seats");

	private static final String API_OF_CLASS = "/api/v1/class";

	private static final String SEAT = SeatFilter.class.getName() + ".SEAT";

	private final Seats seats;

	public SeatFilter(Seats seats) {
		this.seats = seats;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		SeatRequest before = WebUtils.getNativeRequest(request, SeatRequest.class);
		if (before != null) {
			at(before.seat(), request, response, chain);
			return;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (request.getAttribute(SEAT) instanceof Seat seat) {
			at(seat, new SeatRequest(request, seat, path), response, chain);
			return;
		}
		Optional<SeatPath> address = SeatPath.of(path);
		if (address.isPresent()) {
			enter(address.get(), request, response, chain);
		}
		else if (isCommon(request, path)) {
			chain.doFilter(request, response);
		}
		else if (path.equals("/")) {
			response.sendRedirect(request.getContextPath() + CLASS);
		}
		else if (path.startsWith("/seats/") && path.indexOf('/', "/seats/".length()) < 0) {
			response.sendRedirect(request.getContextPath() + path + "/");
		}
		else {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
	}

	private void enter(SeatPath address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Seat> seat = this.seats.find(address.seat());
		if (seat.isEmpty() || NOT_AT_SEATS.contains(firstSegment(address.path()))
				|| address.path().startsWith(API_OF_CLASS)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		request.setAttribute(SEAT, seat.get());
		at(seat.get(), new SeatRequest(request, seat.get(), address.path()), response, chain);
	}

	private void at(Seat seat, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			this.seats.at(seat, () -> {
				chain.doFilter(request, response);
				return seat;
			});
		}
		catch (ServletException | IOException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

	/** AWS's own tools may call the sandbox without a path. */
	private static boolean isCommon(HttpServletRequest request, String path) {
		return COMMON.contains(firstSegment(path)) || path.startsWith(API_OF_CLASS)
				|| (path.equals("/") && HttpMethod.POST.matches(request.getMethod()));
	}

	private static String firstSegment(String path) {
		int end = path.indexOf('/', 1);
		return path.substring(1, (end < 0) ? path.length() : end);
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
