package dev.workshoproles.access.signin;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

import dev.workshoproles.account.sandbox.wire.AccessKeyId;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * The ways to prove possession of a seat's key, at that seat. The cookie is signed with
 * the key, so once the link is renewed it is no longer good.
 */
public final class SeatSignIn {

	private final Seats seats;

	private final SeatLinks links;

	private final InstantSource clock;

	private final Map<String, Held> byName = new ConcurrentHashMap<>();

	public SeatSignIn(Seats seats, SeatLinks links, InstantSource clock) {
		this.seats = seats;
		this.links = links;
		this.clock = clock;
	}

	/** Whether a request at a seat comes from a holder of its key. */
	boolean isAtSeat(HttpServletRequest request) {
		return this.seats.current()
			.map(this::held)
			.filter((held) -> held.cookie().isIn(request)
					|| BearerToken.of(request).filter(held.token()::matches).isPresent())
			.isPresent();
	}

	/**
	 * Whether a browser was signed in at the seat where it is, until the link was
	 * renewed: it would have dropped a cookie that had merely expired.
	 */
	boolean wasAtSeat(HttpServletRequest request) {
		return this.seats.current()
			.filter((seat) -> SignInCookie.seats(request).anyMatch(seat.name()::equals))
			.filter((seat) -> !held(seat).cookie().isIn(request))
			.isPresent();
	}

	/**
	 * The seat whose key somebody has, wherever they are: by a cookie, a bearer token or
	 * an access key.
	 * @return empty if it is none's key
	 */
	Optional<Seat> holder(HttpServletRequest request) {
		Optional<Seat> byCookie = SignInCookie.seats(request)
			.map(this.seats::find)
			.flatMap(Optional::stream)
			.filter((seat) -> held(seat).cookie().isIn(request))
			.findFirst();
		return byCookie.or(() -> byKey(request));
	}

	private Optional<Seat> byKey(HttpServletRequest request) {
		Optional<String> key = BearerToken.of(request)
			.or(() -> Optional.of(AccessKeyId.in(request.getHeader(HttpHeaders.AUTHORIZATION))))
			.filter((text) -> !text.isEmpty());
		return key.flatMap(
				(text) -> this.seats.all().stream().filter((seat) -> held(seat).token().matches(text)).findFirst());
	}

	/**
	 * Signs a browser in at the seat where it is.
	 * @param typed what should be the seat's key
	 * @return whether it is
	 */
	boolean join(String typed, HttpServletRequest request, HttpServletResponse response) {
		String key = SeatLinks.meant(typed);
		Optional<Held> held = this.seats.current().map(this::held).filter((one) -> one.token().matches(key));
		held.ifPresent((one) -> one.cookie().set(request, response));
		return held.isPresent();
	}

	/**
	 * Signs a browser out of the seat where it is.
	 * @return whether it was signed in there
	 */
	boolean leave(HttpServletRequest request, HttpServletResponse response) {
		Optional<Held> held = this.seats.current().map(this::held).filter((one) -> one.cookie().isIn(request));
		held.ifPresent((one) -> one.cookie().drop(request, response));
		return held.isPresent();
	}

	private Held held(Seat seat) {
		String key = this.links.key(seat);
		Held last = this.byName.get(seat.name());
		if (last != null && last.key().equals(key)) {
			return last;
		}
		AccessToken token = AccessToken.configured(key);
		Held now = new Held(key, token, SignInCookie.ofSeat(token, seat.name(), this.clock));
		this.byName.put(seat.name(), now);
		return now;
	}

	/**
	 * What is good at one seat.
	 *
	 * @param key the key that the others are made of
	 */
	private record Held(String key, AccessToken token, SignInCookie cookie) {
	}

}
