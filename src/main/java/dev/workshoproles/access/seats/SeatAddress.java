package dev.workshoproles.access.seats;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.WebUtils;

import dev.workshoproles.seats.Seat;

/**
 * Addresses in a class, as they are outside of all seats.
 */
@NamedInterface("seats")
public final class SeatAddress {

	/** Where the class as a whole is. */
	public static final String CLASS = "/class";

	/** The page of a seat that its link leads to. */
	public static final String JOIN = "/join";

	/** The parameter of a link with the seat's key. */
	public static final String KEY = "key";

	private SeatAddress() {
	}

	/**
	 * The console's context path.
	 * @param request any request, at a seat or not
	 */
	public static String root(HttpServletRequest request) {
		SeatRequest atSeat = WebUtils.getNativeRequest(request, SeatRequest.class);
		return (atSeat != null) ? atSeat.root() : request.getContextPath();
	}

	/**
	 * The link of a seat, which leads to the console at the address that the browser
	 * used: {@code AllowedHostFilter} has seen to it that it is the console's.
	 * @param request the request of whoever is to give the link away
	 * @param key the seat's key, which needs no encoding
	 * @return an absolute address
	 */
	public static String link(HttpServletRequest request, Seat seat, String key) {
		return request.getScheme() + "://" + request.getHeader("Host") + root(request) + seat.path() + JOIN + "?" + KEY
				+ "=" + key;
	}

}
