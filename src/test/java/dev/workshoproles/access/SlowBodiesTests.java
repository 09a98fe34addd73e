package dev.workshoproles.access;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Where no token is asked for, so that every body is let in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = SlowBodies.PATIENT_CONSOLE)
class SlowBodiesTests {

	private static final int CLIENTS = 200;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(
			strings = { SlowBodies.JSON, SlowBodies.FORM, SlowBodies.CHUNKS, SlowBodies.PATCH, SlowBodies.SANDBOX })
	void keepNobodyElseOut(String beginning) throws IOException {
		try (SlowBodies slow = new SlowBodies(this.port, CLIENTS, beginning)) {
			assertThat(slow.number()).isEqualTo(CLIENTS);
			assertThat(RawHttp.send(this.port, "GET /actuator/health/liveness").status()).isEqualTo(200);
			assertThat(RawHttp.send(this.port, "GET /").status()).isEqualTo(200);
			assertThat(RawHttp
				.sendBody(this.port, "POST /api/v1/plans", "{\"action\":\"remove\"}", "Content-Type: application/json")
				.status()).isEqualTo(201);
		}
	}

}
