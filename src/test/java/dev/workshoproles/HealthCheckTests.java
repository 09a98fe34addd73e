package dev.workshoproles;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.testsupport.RequiresTool;

import static org.assertj.core.api.Assertions.assertThat;

/** The health check of the container. */
@RequiresTool("bash")
class HealthCheckTests {

	private static final String READINESS = "/actuator/health/readiness";

	@TempDir
	private Path folder;

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
		answer(READINESS, 200);
		assertThat(check(port())).isZero();
	}

	@Test
	void failsWhileTheConsoleIsNotReady() throws IOException, InterruptedException {
		answer(READINESS, 503);
		assertThat(check(port())).isOne();
	}

	@Test
	void failsWhereNothingListens() throws IOException, InterruptedException {
		this.server.stop(0);
		assertThat(check(port())).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SERVER_SERVLET_CONTEXT_PATH", "SERVER_SERVLET_CONTEXTPATH" })
	void asksBelowThePathThatAVariableNames(String variable) throws IOException, InterruptedException {
		answer("/lab" + READINESS, 200);
		assertThat(check(port())).isOne();
		assertThat(check(Map.of("SERVER_PORT", port().get("SERVER_PORT"), variable, "/lab"))).isZero();
	}

	@Test
	void theConsolesArgumentsTakePrecedence() throws IOException, InterruptedException {
		answer("/lab" + READINESS, 200);
		Map<String, String> variables = Map.of("SERVER_PORT", "1", "SERVER_SERVLET_CONTEXT_PATH", "/other");
		assertThat(check(variables, "--server.port=" + this.server.getAddress().getPort(),
				"--server.servlet.context-path=/lab"))
			.isZero();
	}

	private Map<String, String> port() {
		return Map.of("SERVER_PORT", Integer.toString(this.server.getAddress().getPort()));
	}

	private int check(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
		Path commandLine = Files.writeString(this.folder.resolve("cmdline"),
				"java\0-jar\0/app/app.jar\0" + String.join("\0", arguments) + "\0");
		ProcessBuilder check = new ProcessBuilder("bash", "container/health-check", commandLine.toString()).inheritIO();
		check.environment().putAll(variables);
		return check.start().waitFor();
	}

	private void answer(String path, int status) {
		this.server.createContext(path, (exchange) -> {
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
	}

}
