package dev.workshoproles.access;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody without the token has a body of theirs read, except to sign in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { SlowBodies.PATIENT_CONSOLE, "console.token=" + GuardedConsole.TOKEN })
@TestMethodOrder(OrderAnnotation.class)
class UnauthenticatedBodyTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { SlowBodies.JSON, SlowBodies.CHUNKS })
	void areRefusedBeforeTheyHaveCome(String beginning) throws IOException {
		assertThat(answers(beginning)).allSatisfy((answer) -> assertThat(answer).startsWith("HTTP/1.1 401"));
	}

	@ParameterizedTest
	@ValueSource(strings = { SlowBodies.FORM, SlowBodies.PATCH })
	void leadToTheSignInPageBeforeTheyHaveCome(String beginning) throws IOException {
		assertThat(answers(beginning)).allSatisfy(
				(answer) -> assertThat(answer).startsWith("HTTP/1.1 302").containsIgnoringCase("Location: /sign-in"));
	}

	@Test
	void areRefusedByTheSandboxBeforeTheyHaveCome() throws IOException {
		assertThat(answers(SlowBodies.SANDBOX)).allSatisfy((answer) -> assertThat(answer).startsWith("HTTP/1.1 403")
			.contains("<Code>MissingAuthenticationToken</Code>"));
	}

	/** Late, for its bodies may be waited for a moment longer. */
	@Test
	@Order(Integer.MAX_VALUE)
	void areRefusedOrTurnedAwayBeforeTheyHaveComeAllAtOnce() throws IOException {
		try (SlowBodies slow = new SlowBodies(this.port, 200, SlowBodies.JSON)) {
			assertThat(slow.answers()).hasSize(200)
				.allSatisfy((answer) -> assertThat(answer).containsAnyOf(":token-required\"", ":too-busy\""));
		}
	}

	/** Late, too. */
	@Test
	@Order(Integer.MAX_VALUE)
	void ofASlowSignInDoNotBlockOthers() throws IOException {
		try (SlowBodies slow = new SlowBodies(this.port, 200, SlowBodies.SIGN_IN)) {
			assertThat(slow.number()).isEqualTo(200);
			assertThat(RawHttp.send(this.port, "GET /actuator/health/liveness").status()).isEqualTo(200);
			assertThat(RawHttp.send(this.port, "GET /", "Authorization: Bearer " + GuardedConsole.TOKEN).status())
				.isEqualTo(200);
		}
	}

	/**
	 * What 200 are answered. Fewer come at once than the console would wait for: a slow
	 * machine may turn more away as too many before it looks for their token.
	 */
	private List<String> answers(String beginning) throws IOException {
		List<String> answers = new ArrayList<>();
		for (int round = 0; round < 4; round++) {
			try (SlowBodies slow = new SlowBodies(this.port, 50, beginning)) {
				answers.addAll(slow.answers());
			}
		}
		return answers;
	}

}
