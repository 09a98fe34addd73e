package dev.workshoproles.access.seats;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.seats.Seat;

/**
 * A request at a seat, as if the seat were an application of its own: its address is the
 * context path, so that every link and redirect stays at the seat.
 */
final class SeatRequest extends HttpServletRequestWrapper {

	private final Seat seat;

	private final String path;

	/**
	 * Creates the request.
	 * @param path the path within the seat
	 */
	SeatRequest(HttpServletRequest request, Seat seat, String path) {
		super(request);
		this.seat = seat;
		this.path = path;
	}

	Seat seat() {
		return this.seat;
	}

	/** The context path without the seat. */
	String root() {
		return super.getContextPath();
	}

	@Override
	public String getContextPath() {
		return super.getContextPath() + this.seat.path();
	}

	@Override
	public String getRequestURI() {
		return getContextPath() + this.path;
	}

	@Override
	public StringBuffer getRequestURL() {
		StringBuffer url = super.getRequestURL();
		int path = url.length() - super.getRequestURI().length();
		return url.replace(path, url.length(), getRequestURI());
	}

	/**
	 * The console's servlet is the default one, so all of the path is its. Decoded,
	 * unless what the server made of the path is no longer the seat's: then the firewall
	 * shall see what was sent.
	 */
	@Override
	public String getServletPath() {
		return SeatPath.of(super.getServletPath())
			.filter((decoded) -> decoded.seat().equals(this.seat.name()))
			.map(SeatPath::path)
			.orElse(this.path);
	}

	@Override
	public @Nullable String getPathInfo() {
		return null;
	}

}
