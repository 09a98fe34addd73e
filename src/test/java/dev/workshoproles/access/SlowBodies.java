package dev.workshoproles.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that begin a body and do not go on. They hold on longer than a test is patient.
 */
final class SlowBodies implements AutoCloseable {

	/** Has the console wait for each of their bytes longer than any test does. */
	static final String PATIENT_CONSOLE = "server.tomcat.connection-timeout=60s";

	static final String JSON = "POST /api/v1/runs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
			+ "Content-Length: 1000\r\n\r\n{";

	static final String FORM = "POST /runs HTTP/1.1\r\nHost: localhost\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na";

	static final String CHUNKS = "POST /api/v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
			+ "Transfer-Encoding: chunked\r\n\r\n5\r\n{";

	static final String SIGN_IN = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nt";

	static final String PATCH = "PATCH /runs HTTP/1.1\r\nHost: localhost\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na";

	static final String SANDBOX = "POST /sandbox HTTP/1.1\r\nHost: localhost\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nA";

	private final List<Socket> clients = new ArrayList<>();

	/** Sends a beginning many times. */
	SlowBodies(int port, int number, String beginning) throws IOException {
		for (int i = 0; i < number; i++) {
			Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
			this.clients.add(client);
			client.setSoTimeout(20_000);
			client.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
		}
	}

	/** What each is answered, once it has been hung up on. */
	List<String> answers() throws IOException {
		List<String> answers = new ArrayList<>();
		for (Socket client : this.clients) {
			answers.add(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		return answers;
	}

	/** How many have not been hung up on by this side. */
	int number() {
		return (int) this.clients.stream().filter((client) -> client.isConnected() && !client.isClosed()).count();
	}

	@Override
	public void close() throws IOException {
		for (Socket client : this.clients) {
			client.close();
		}
	}

}
