package dev.workshoproles.web.frame;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.i18n.CookieLocaleResolver;

import dev.workshoproles.problem.Languages;

/**
 * The language that the reader chose on a page, or else the one that the browser asks
 * for. Only languages that the console has are ever the answer, so that a page's
 * {@code lang} is true.
 */
public class ReaderLocaleResolver extends CookieLocaleResolver {

	static final String COOKIE = "language";

	public ReaderLocaleResolver() {
		super(COOKIE);
		setCookieMaxAge(Duration.ofDays(365));
		setCookieHttpOnly(true);
		setCookieSameSite("Lax");
		setRejectInvalidCookies(false);
		setDefaultLocaleFunction(Languages::acceptedBy);
	}

	@Override
	protected @Nullable Locale parseLocaleValue(String language) {
		return Languages.named(language).orElse(null);
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		if (locale != null && Languages.named(locale.toLanguageTag()).isPresent()) {
			super.setLocale(request, response, locale);
		}
	}

}
