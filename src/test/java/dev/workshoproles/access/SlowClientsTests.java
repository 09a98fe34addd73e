package dev.workshoproles.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Clients that begin a request and never end it. The time limit is shorter here than the
 * console's own, to keep the tests short.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.tomcat.connection-timeout=1s", "server.tomcat.threads.max=8" })
class SlowClientsTests {

	private static final int MORE_THAN_THREADS = 24;

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	@LocalServerPort
	private int port;

	private final List<Socket> clients = new ArrayList<>();

	@AfterEach
	void hangUp() throws IOException {
		for (Socket client : this.clients) {
			client.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GE", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
			"POST /runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
					+ "Content-Type: application/x-www-form-urlencoded\r\n\r\na=",
			"POST /api/v1/runs HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
					+ "Content-Type: application/json\r\n\r\n5\r\n{" })
	void areHungUpOnAndKeepNobodyOut(String beginning) {
		assertTimeoutPreemptively(PATIENCE, () -> {
			for (int i = 0; i < MORE_THAN_THREADS; i++) {
				begin(beginning);
			}
			assertThat(RawHttp.send(this.port, "GET /actuator/health").status()).isEqualTo(200);
			for (Socket client : this.clients) {
				assertThat(client.getInputStream().readAllBytes()).asString().doesNotContain("Exception", "Tomcat");
			}
		});
	}

	private void begin(String beginning) throws IOException {
		Socket client = new Socket(InetAddress.getLoopbackAddress(), this.port);
		this.clients.add(client);
		client.setSoTimeout((int) PATIENCE.toMillis());
		client.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
	}

}
