package dev.workshoproles.access.seats;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Serves each seat of a class at its own address, and the class itself at the others. It
 * does not ask who may: what leads nowhere goes on as such, so that it is answered after
 * that question and looks the same as what somebody may not see.
 */
public final class SeatFilter extends OncePerRequestFilter {

	/** The first segments of what belongs to no seat; none is the start. */
	private static final Set<String> COMMON = Set.of("", "class", "connect", "actuator", "v3", "swagger-ui.html",
			"workshop.schema.json", "webjars", "css", "js", "images", "favicon.ico", "sign-in", "sign-out", "language",
			"theme", "sandbox", "error");

	/**
	 * The first segments of what a seat does not have: what is about the whole console or
	 * all of an account.
	 */
	private static final Set<String> NOT_AT_SEATS = Set.of("class", "connect", "actuator", "sandbox", "practise",
			"seats", "error");

	/** A seat's start without the slash that makes it its folder. */
	private static final Pattern SEAT_ALONE = Pattern.compile("/seats/[a-z0-9-]+");

	private static final String API_OF_CLASS = "/api/v1/class";

	private static final String SEAT = SeatFilter.class.getName() + ".SEAT";

	private static final String NOWHERE = SeatFilter.class.getName() + ".NOWHERE";

	private final Seats seats;

	public SeatFilter(Seats seats) {
		this.seats = seats;
	}

	/**
	 * Whether a request is for what neither the class nor a seat has.
	 */
	public static boolean leadsNowhere(HttpServletRequest request) {
		return request.getAttribute(NOWHERE) != null;
	}

	/**
	 * Has the error page of a request be that of an address where nothing is.
	 */
	public static void forgetSeat(HttpServletRequest request) {
		request.removeAttribute(SEAT);
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
		Optional<Seat> seat = address.filter(SeatFilter::isOfSeats).flatMap((found) -> this.seats.find(found.seat()));
		if (address.isPresent() && seat.isPresent()) {
			request.setAttribute(SEAT, seat.get());
			at(seat.get(), new SeatRequest(request, seat.get(), address.get().path()), response, chain);
		}
		else if (SEAT_ALONE.matcher(path).matches()) {
			response.sendRedirect(request.getContextPath() + path + "/");
		}
		else {
			if (address.isPresent() || !isOfClass(path)) {
				request.setAttribute(NOWHERE, true);
			}
			chain.doFilter(request, response);
		}
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

	private static boolean isOfSeats(SeatPath address) {
		return !NOT_AT_SEATS.contains(firstSegment(address.path())) && !isApiOfClass(address.path());
	}

	private static boolean isOfClass(String path) {
		return COMMON.contains(firstSegment(path)) || isApiOfClass(path);
	}

	private static boolean isApiOfClass(String path) {
		return path.equals(API_OF_CLASS) || path.startsWith(API_OF_CLASS + "/");
	}

	private static String firstSegment(String path) {
		int end = path.indexOf('/', 1);
		return path.isEmpty() ? "" : path.substring(1, (end < 0) ? path.length() : end);
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
