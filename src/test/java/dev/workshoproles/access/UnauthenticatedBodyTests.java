package dev.workshoproles.access;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody without the token has a body of theirs read, except to sign in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { SlowBodies.PATIENT_CONSOLE, "console.token=" + GuardedConsole.TOKEN })
class UnauthenticatedBodyTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { SlowBodies.JSON, SlowBodies.CHUNKS })
	void areRefusedBeforeTheyHaveCome(String beginning) throws IOException {
		try (SlowBodies slow = new SlowBodies(this.port, 200, beginning)) {
			assertThat(slow.answers()).allSatisfy((answer) -> assertThat(answer).startsWith("HTTP/1.1 401"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { SlowBodies.FORM, SlowBodies.PATCH })
	void leadToTheSignInPageBeforeTheyHaveCome(String beginning) throws IOException {
		try (SlowBodies slow = new SlowBodies(this.port, 200, beginning)) {
			assertThat(slow.answers()).allSatisfy((answer) -> assertThat(answer).startsWith("HTTP/1.1 302")
				.containsIgnoringCase("Location: /sign-in"));
		}
	}

	@Test
	void areRefusedByTheSandboxBeforeTheyHaveCome() throws IOException {
		try (SlowBodies slow = new SlowBodies(this.port, 200, SlowBodies.SANDBOX)) {
			assertThat(slow.answers()).allSatisfy((answer) -> assertThat(answer).startsWith("HTTP/1.1 403")
				.contains("<Code>MissingAuthenticationToken</Code>"));
		}
	}

	@Test
	void ofASlowSignInDoNotBlockOthers() throws IOException {
		try (SlowBodies slow = new SlowBodies(this.port, 200, SlowBodies.SIGN_IN)) {
			assertThat(slow.number()).isEqualTo(200);
			assertThat(RawHttp.send(this.port, "GET /actuator/health/liveness").status()).isEqualTo(200);
			assertThat(RawHttp.send(this.port, "GET /", "Authorization: Bearer " + GuardedConsole.TOKEN).status())
				.isEqualTo(200);
		}
	}

}
