package dev.workshoproles.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that opens connections and asks for nothing. All of 127.0.0.0/8 is this
 * machine's.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.tomcat.max-connections=20", SlowBodies.PATIENT_CONSOLE })
class SharedConnectionsTests {

	private static final int SHARE = 15;

	private static final int MORE_THAN_THERE_MAY_BE = 25;

	private static final int PATIENCE = 20_000;

	@LocalServerPort
	private int port;

	private final List<Socket> greedy = new ArrayList<>();

	@AfterEach
	void hangUp() throws IOException {
		for (Socket client : this.greedy) {
			client.close();
		}
	}

	@Test
	void ofOneAddressAreNeverAll() throws IOException {
		while (this.greedy.size() < MORE_THAN_THERE_MAY_BE) {
			this.greedy.add(from(1));
		}
		try (Socket other = from(2)) {
			assertThat(answer(other)).startsWith("HTTP/1.1 200");
		}
		for (Socket refused : this.greedy.subList(SHARE, MORE_THAN_THERE_MAY_BE)) {
			assertThat(answer(refused)).isEmpty();
		}
		for (Socket accepted : this.greedy.subList(0, SHARE)) {
			assertThat(answer(accepted)).startsWith("HTTP/1.1 200");
		}
	}

	@Test
	void areFreeAgainOnceTheyAreClosed() throws IOException {
		for (int client = 0; client < MORE_THAN_THERE_MAY_BE; client++) {
			try (Socket socket = from(1)) {
				assertThat(answer(socket)).startsWith("HTTP/1.1 200");
			}
		}
	}

	private Socket from(int host) throws IOException {
		InetAddress address = InetAddress.getByAddress(new byte[] { 127, 0, 0, (byte) host });
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port, address, 0);
		socket.setSoTimeout(PATIENCE);
		return socket;
	}

	/** What comes until the console hangs up, nothing if it has already. */
	private static String answer(Socket client) throws IOException {
		String request = "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
		try {
			client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (SocketException ex) {
			return "";
		}
	}

}
