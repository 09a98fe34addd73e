package dev.workshoproles.access;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@GuardedConsole
class SecurityHeadersTests {

	private static final String STYLE = "/webjars/picocss__pico/2.1.1/css/pico.min.css";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/nothing", "/api/v1/roles", "/actuator/health", "/v3/api-docs", STYLE })
	void standOnEveryAnswer(String path) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET " + path);
		assertThat(answer.header("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "form-action 'self'",
					"base-uri 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(answer.header("X-Content-Type-Options")).startsWith("nosniff");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(answer.header("Permissions-Policy")).contains("camera=()");
		assertThat(answer.header("Server")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/api/v1/roles", "/actuator/health" })
	void keepWhatIsShownOutOfCaches(String path) throws IOException {
		assertThat(RawHttp.send(this.port, "GET " + path).header("Cache-Control")).contains("no-store");
	}

	@Test
	void allowCachingOfStyles() throws IOException {
		Answer first = RawHttp.send(this.port, "GET " + STYLE);
		assertThat(first.header("Cache-Control")).startsWith("max-age=").doesNotContain("no-store");
		assertThat(
				RawHttp.send(this.port, "GET " + STYLE, "If-Modified-Since: " + first.header("Last-Modified")).status())
			.isEqualTo(304);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in?expired=%0d%0aSet-Cookie:%20a=b", "/sign-in?code=%0d%0aSet-Cookie:%20a=b",
			"/%0d%0aSet-Cookie:%20a=b", "/runs?x=%E5%98%8A%E5%98%8DSet-Cookie:%20a=b" })
	void takeNoLineFromTheRequest(String path) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET " + path);
		assertThat(answer.headers("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("a=b"));
		assertThat(answer.head()).doesNotContain("a=b");
	}

	@Test
	void takeNoLineFromARequestsHeader() throws IOException {
		for (String header : new String[] { "Host: localhost\rX-Injected: yes", "Accept-Language: vi\rX-Injected: yes",
				"X-Request-Id: a\r\n X-Injected: yes", "HX-Request: true\u0000" }) {
			Answer answer = RawHttp.send(this.port, "GET /api/v1/roles", header);
			assertThat(answer.status()).isIn(400, 401);
			assertThat(answer.head()).doesNotContain("X-Injected");
		}
	}

}
