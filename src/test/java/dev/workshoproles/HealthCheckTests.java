package dev.workshoproles;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.workshoproles.testsupport.RequiresTool;

import static org.assertj.core.api.Assertions.assertThat;

/** The health check of the container. */
@RequiresTool("bash")
class HealthCheckTests {

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void passesWhenTheConsoleIsReady() throws IOException, InterruptedException {
		answerReadinessWith(200);
		assertThat(check()).isZero();
	}

	@Test
	void failsWhileTheConsoleIsNotReady() throws IOException, InterruptedException {
		answerReadinessWith(503);
		assertThat(check()).isOne();
	}

	@Test
	void failsWhereNothingListens() throws IOException, InterruptedException {
		this.server.stop(0);
		assertThat(check()).isOne();
	}

	private int check() throws IOException, InterruptedException {
		ProcessBuilder check = new ProcessBuilder("bash", "container/health-check").inheritIO();
		check.environment().put("SERVER_PORT", Integer.toString(this.server.getAddress().getPort()));
		return check.start().waitFor();
	}

	private void answerReadinessWith(int status) {
		this.server.createContext("/actuator/health/readiness", (exchange) -> {
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
	}

}
