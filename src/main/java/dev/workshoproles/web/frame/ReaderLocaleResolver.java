package dev.workshoproles.web.frame;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.i18n.CookieLocaleResolver;

import dev.workshoproles.problem.Languages;

/**
 * Resolves the language chosen on a page, otherwise the browser's. It is always one of
 * the console's languages, so that a page's {@code lang} is correct.
 */
public final class ReaderLocaleResolver extends CookieLocaleResolver {

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
