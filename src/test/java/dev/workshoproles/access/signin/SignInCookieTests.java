package dev.workshoproles.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class SignInCookieTests {

	private static final String TOKEN = "token-of-the-test-0123456789";

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_000_000));

	private final InstantSource clock = this.now::get;

	private final SignInCookie cookie = new SignInCookie(AccessToken.configured(TOKEN), this.clock);

	@Test
	void outlivesARestartWithTheSameTokenAndNoChangeOfIt() {
		String value = set(new MockHttpServletRequest()).getValue();
		assertThat(isGood(new SignInCookie(AccessToken.configured(TOKEN), this.clock), value)).isTrue();
		assertThat(isGood(new SignInCookie(AccessToken.configured(TOKEN + "x"), this.clock), value)).isFalse();
		assertThat(isGood(new SignInCookie(AccessToken.generated(), this.clock), value)).isFalse();
	}

	@Test
	void isGoodForTwelveHours() {
		String value = set(new MockHttpServletRequest()).getValue();
		this.now.updateAndGet((start) -> start.plus(Duration.ofHours(12)).minusSeconds(1));
		assertThat(isGood(this.cookie, value)).isTrue();
		this.now.updateAndGet((later) -> later.plusSeconds(1));
		assertThat(isGood(this.cookie, value)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "..", "9999999999..", TOKEN, "9999999999.AAAAAAAAAAAAAAAAAAAAAA.",
			"9999999999.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void cannotBeMadeUp(String value) {
		assertThat(isGood(this.cookie, value)).isFalse();
	}

	@Test
	void cannotBeProlonged() {
		String value = set(new MockHttpServletRequest()).getValue();
		assertThat(isGood(this.cookie, value)).isTrue();
		assertThat(isGood(this.cookie, "9" + value.substring(1))).isFalse();
		assertThat(isGood(this.cookie, value.substring(0, value.length() - 1))).isFalse();
	}

	@Test
	void revealsNothingAboutTheTokenAndDiffersEachTime() {
		String value = set(new MockHttpServletRequest()).getValue();
		assertThat(value).doesNotContain(TOKEN).isNotEqualTo(set(new MockHttpServletRequest()).getValue());
	}

	@Test
	void goesOnlyOverAnEncryptedConnectionIfItCameByOne() {
		MockHttpServletRequest https = new MockHttpServletRequest();
		https.setSecure(true);
		assertThat(set(https).getSecure()).isTrue();
		assertThat(set(new MockHttpServletRequest()).getSecure()).isFalse();
	}

	/** A browser has one set of cookies for all ports of a host. */
	@Test
	void isNotOverwrittenByAConsoleOnAnotherPort() {
		SignInCookie other = new SignInCookie(AccessToken.generated(), this.clock);
		MockHttpServletRequest here = new MockHttpServletRequest();
		here.setServerPort(8080);
		MockHttpServletRequest there = new MockHttpServletRequest();
		there.setServerPort(8081);
		Map<String, Cookie> browser = new HashMap<>();
		setIn(browser, this.cookie, here);
		setIn(browser, other, there);
		assertThat(browser).containsOnlyKeys("workshop-roles-console-8080", "workshop-roles-console-8081");
		here.setCookies(browser.values().toArray(Cookie[]::new));
		there.setCookies(browser.values().toArray(Cookie[]::new));
		assertThat(this.cookie.isIn(here)).isTrue();
		assertThat(other.isIn(there)).isTrue();
	}

	private static void setIn(Map<String, Cookie> browser, SignInCookie cookie, MockHttpServletRequest request) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		cookie.set(request, response);
		Stream.of(response.getCookies()).forEach((set) -> browser.put(set.getName(), set));
	}

	private Cookie set(MockHttpServletRequest request) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.cookie.set(request, response);
		Cookie cookie = response.getCookie(ConsoleCookie.name(SignInCookie.NAME, request));
		assertThat(cookie).isNotNull();
		return cookie;
	}

	private static boolean isGood(SignInCookie cookie, String value) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(new Cookie(ConsoleCookie.name(SignInCookie.NAME, request), value));
		return cookie.isIn(request);
	}

}
