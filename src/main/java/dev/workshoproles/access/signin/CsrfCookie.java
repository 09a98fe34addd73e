package dev.workshoproles.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Keeps the CSRF token in a cookie of this console alone: two consoles on one host would
 * otherwise reject each other's open forms.
 */
public final class CsrfCookie implements CsrfTokenRepository {

	private static final String NAME = "XSRF-TOKEN";

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return cookie(request).generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		cookie(request).saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return cookie(request).loadToken(request);
	}

	private static CookieCsrfTokenRepository cookie(HttpServletRequest request) {
		CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
		cookie.setCookieName(ConsoleCookie.name(NAME, request));
		cookie.setCookieCustomizer((attributes) -> attributes.httpOnly(true).sameSite("Strict"));
		return cookie;
	}

}
