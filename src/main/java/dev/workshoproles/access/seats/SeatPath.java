package dev.workshoproles.access.seats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.modulith.NamedInterface;

/**
 * A path of a seat: {@code /seats/NAME/roles} for the page {@code /roles},
 * {@code /api/v1/seats/NAME/roles} for the call {@code /api/v1/roles}.
 *
 * @param seat the seat's name, which no seat may have
 * @param path the path as it is without seats
 */
@NamedInterface("seats")
public record SeatPath(String seat, String path) {

	private static final Pattern PAGE = Pattern.compile("/seats/(?<seat>[^/]+)(?<path>/.*)");

	private static final Pattern CALL = Pattern.compile("(?<api>/api/v1)/seats/(?<seat>[^/]+)(?<path>/.*)");

	/**
	 * Takes a path apart.
	 * @param path the path without the context path
	 * @return empty if it is not a seat's
	 */
	static Optional<SeatPath> of(String path) {
		Matcher call = CALL.matcher(path);
		if (call.matches()) {
			return Optional.of(new SeatPath(call.group("seat"), call.group("api") + call.group("path")));
		}
		Matcher page = PAGE.matcher(path);
		return page.matches() ? Optional.of(new SeatPath(page.group("seat"), page.group("path"))) : Optional.empty();
	}

	/**
	 * The path as it is without seats, whether there is such a seat or not.
	 * @param path the path without the context path
	 */
	public static String within(String path) {
		return of(path).map(SeatPath::path).orElse(path);
	}

}
