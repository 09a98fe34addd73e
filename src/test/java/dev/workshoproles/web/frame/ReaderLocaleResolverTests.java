package dev.workshoproles.web.frame;

import java.util.Locale;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderLocaleResolverTests {

	private final ReaderLocaleResolver resolver = new ReaderLocaleResolver();

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "vi|vi", "vi-VN,en;q=0.5|vi", "fr-FR,vi;q=0.5|vi", "fr|en", "en-GB|en" })
	void theBrowsersLanguageCounts(String accepted, String language) {
		this.request.addHeader("Accept-Language", accepted);
		this.request.setPreferredLocales(Locale.LanguageRange.parse(accepted)
			.stream()
			.map((range) -> Locale.forLanguageTag(range.getRange()))
			.toList());
		assertThat(this.resolver.resolveLocale(this.request).getLanguage()).isEqualTo(language);
	}

	@Test
	void theChosenLanguageCountsMore() {
		this.request.addHeader("Accept-Language", "en");
		this.request.setCookies(new Cookie(ReaderLocaleResolver.COOKIE, "vi"));
		assertThat(this.resolver.resolveLocale(this.request).getLanguage()).isEqualTo("vi");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fr", "", "-", "/", "vi-VN", "VI", "en/Nowhere", "vi_VN#Latn", "\u00a7", "../../en" })
	void aCookieWithAnythingElseCountsForNothing(String junk) {
		this.request.setCookies(new Cookie(ReaderLocaleResolver.COOKIE, junk));
		assertThat(this.resolver.resolveLocale(this.request)).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void theChoiceIsKept() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.resolver.setLocale(this.request, response, Locale.forLanguageTag("vi"));
		assertThat(response.getHeader("Set-Cookie")).contains("language=vi", "HttpOnly", "SameSite=Lax", "Path=/",
				"Max-Age=31536000");
	}

	@Test
	void aLanguageThatTheConsoleHasNotIsNotKept() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.resolver.setLocale(this.request, response, Locale.FRENCH);
		assertThat(response.getHeader("Set-Cookie")).isNull();
	}

}
