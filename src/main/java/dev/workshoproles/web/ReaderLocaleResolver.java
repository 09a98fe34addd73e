package dev.workshoproles.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language that the reader chose on a page, or else the one that the browser asks
 * for. Only languages that the console has are ever the answer, so that a page's
 * {@code lang} is true.
 */
class ReaderLocaleResolver implements LocaleResolver {

	static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"));

	static final String COOKIE = "language";

	private final AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();

	ReaderLocaleResolver() {
		this.browser.setSupportedLocales(LANGUAGES);
		this.browser.setDefaultLocale(Locale.ENGLISH);
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return Optional.ofNullable(cookie)
			.flatMap((chosen) -> language(chosen.getValue()))
			.orElseGet(() -> this.browser.resolveLocale(request));
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		if (response != null && locale != null && LANGUAGES.contains(locale)) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(COOKIE, locale.getLanguage())
						.path("/")
						.maxAge(Duration.ofDays(365))
						.httpOnly(true)
						.sameSite("Lax")
						.build()
						.toString());
		}
	}

	static Optional<Locale> language(String code) {
		return LANGUAGES.stream().filter((locale) -> locale.getLanguage().equals(code)).findFirst();
	}

}
