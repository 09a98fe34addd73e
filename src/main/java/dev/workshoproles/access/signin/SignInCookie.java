package dev.workshoproles.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import dev.workshoproles.access.seats.SeatAddress;

/**
 * The cookie of a signed-in browser: an end time and a random text, signed with the
 * token. It reveals nothing about the token, needs no storage here, survives a restart,
 * and is invalid once the token has changed.
 */
public final class SignInCookie {

	/** The prefix of its name; the port follows. */
	static final String NAME = "workshop-roles-console";

	private static final String SEAT_NAME = "workshop-roles-seat-";

	/** One day of the workshop. */
	static final Duration LIFETIME = Duration.ofHours(12);

	private static final Pattern VALUE = Pattern
		.compile("(?<signed>(?<end>[0-9]{1,12})\\.[A-Za-z0-9_-]{22})\\.(?<signature>[A-Za-z0-9_-]{43})");

	private final AccessToken token;

	private final InstantSource clock;

	private final String name;

	private final String sameSite;

	public SignInCookie(AccessToken token, InstantSource clock) {
		this(token, clock, NAME, "Strict");
	}

	private SignInCookie(AccessToken token, InstantSource clock, String name, String sameSite) {
		this.token = token;
		this.clock = clock;
		this.name = name;
		this.sameSite = sameSite;
	}

	/**
	 * The cookie of a browser that is signed in at one seat. People open its link in a
	 * mail or chat, that is from another site: a browser would not send a strict cookie
	 * with the page that the link leads to. A lax one goes with no request of another
	 * site but such a one, which changes nothing.
	 * @param key the seat's key
	 * @param seat the seat's name
	 */
	static SignInCookie ofSeat(AccessToken key, String seat, InstantSource clock) {
		return new SignInCookie(key, clock, SEAT_NAME + seat, "Lax");
	}

	/**
	 * The names of the seats that a request has cookies of, good or not.
	 */
	static Stream<String> seats(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		String end = ConsoleCookie.name("", request);
		return (cookies == null) ? Stream.empty()
				: Arrays.stream(cookies)
					.map(Cookie::getName)
					.filter((name) -> name.startsWith(SEAT_NAME) && name.endsWith(end)
							&& name.length() > SEAT_NAME.length() + end.length())
					.map((name) -> name.substring(SEAT_NAME.length(), name.length() - end.length()));
	}

	void set(HttpServletRequest request, HttpServletResponse response) {
		String signed = this.clock.instant().plus(LIFETIME).getEpochSecond() + "." + RandomText.ofBits(128);
		send(signed + "." + signature(signed), LIFETIME, request, response);
	}

	/** Has the browser forget it. A copy made elsewhere stays good until its own end. */
	void drop(HttpServletRequest request, HttpServletResponse response) {
		send("", Duration.ZERO, request, response);
	}

	/** For the whole console: a seat's calls are not below its pages. */
	private void send(String value, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(ConsoleCookie.name(this.name, request), value)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite(this.sameSite)
			.path(SeatAddress.root(request) + "/")
			.maxAge(lifetime)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	boolean isIn(HttpServletRequest request) {
		var cookie = WebUtils.getCookie(request, ConsoleCookie.name(this.name, request));
		return cookie != null && isValid(cookie.getValue());
	}

	private boolean isValid(String value) {
		Matcher parts = VALUE.matcher(value);
		return parts.matches() && isSigned(parts)
				&& this.clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group("end"))));
	}

	private boolean isSigned(Matcher parts) {
		return MessageDigest.isEqual(signature(parts.group("signed")).getBytes(StandardCharsets.US_ASCII),
				parts.group("signature").getBytes(StandardCharsets.US_ASCII));
	}

	private String signature(String signed) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(this.token.sign("sign-in " + signed));
	}

}
