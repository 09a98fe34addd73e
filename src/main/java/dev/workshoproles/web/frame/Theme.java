package dev.workshoproles.web.frame;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The colour theme of the pages.
 */
public enum Theme {

	/** The system's preference. */
	SYSTEM,
	/** Always light. */
	LIGHT,
	/** Always dark. */
	DARK;

	private static final String COOKIE = "theme";

	/**
	 * The theme that the reader chose before.
	 * @return {@link #SYSTEM} if none was chosen
	 */
	static Theme of(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		for (Theme theme : values()) {
			if (cookie != null && theme.code().equals(cookie.getValue())) {
				return theme;
			}
		}
		return SYSTEM;
	}

	void keep(HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, code())
			.httpOnly(true)
			.sameSite("Lax")
			.path(request.getContextPath() + "/")
			.maxAge(Duration.ofDays(365))
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	/**
	 * The name in the cookie and the style sheet.
	 * @return the name in lower case
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The theme that the switch selects.
	 * @return the next one, in a cycle
	 */
	public Theme next() {
		return switch (this) {
			case SYSTEM -> LIGHT;
			case LIGHT -> DARK;
			case DARK -> SYSTEM;
		};
	}

}
