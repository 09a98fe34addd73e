package dev.workshoproles;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

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
	void passesWhenTheConsoleIsReady() {
		answerReadinessWith(200);
		assertThatNoException().isThrownBy(this::check);
	}

	@Test
	void failsWhileTheConsoleIsNotReady() {
		answerReadinessWith(503);
		assertThatExceptionOfType(IOException.class).isThrownBy(this::check).withMessageContaining("503");
	}

	@Test
	void failsWhereNothingListens() {
		this.server.stop(0);
		assertThatExceptionOfType(ConnectException.class).isThrownBy(this::check);
	}

	private void check() throws IOException {
		HealthCheck.expectReady(this.server.getAddress().getPort(), "");
	}

	private void answerReadinessWith(int status) {
		this.server.createContext("/actuator/health/readiness", (exchange) -> {
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
	}

}
