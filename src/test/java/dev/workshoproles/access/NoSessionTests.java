package dev.workshoproles.access;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session that an attacker chose would be signed in with its owner. There is none.
 */
@GuardedConsole
class NoSessionTests {

	private static final String FIXED = "0123456789ABCDEF0123456789ABCDEF";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/sign-in?code=x", "/api/v1/roles", "/actuator/health", "/nothing" })
	void isMadeOrTakenOver(String path) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET " + path, "Cookie: JSESSIONID=" + FIXED,
				"Authorization: Bearer " + GuardedConsole.TOKEN);
		assertThat(answer.head()).doesNotContainIgnoringCase("jsessionid").doesNotContain(FIXED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/runs;jsessionid=" + FIXED, "/runs?jsessionid=" + FIXED })
	void isTakenFromAnAddress(String path) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET " + path);
		assertThat(answer.status()).isIn(302, 400);
		assertThat(answer.head()).doesNotContainIgnoringCase("set-cookie: jsessionid")
			.doesNotContainIgnoringCase(";jsessionid");
	}

}
