package dev.workshoproles.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy on the loopback address, as companies have it: passes tunnels and plain
 * requests on, whatever their host, to one server, and may want a password or refuse.
 */
public final class ForwardProxy implements AutoCloseable {

	private final ServerSocket listening;

	private final int target;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private volatile String user = "";

	private volatile String refusal = "";

	/**
	 * Starts.
	 * @param target the port of the server that plays everybody
	 */
	public ForwardProxy(int target) {
		this.target = target;
		try {
			this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.execute(this::accept);
	}

	/** {@code host:port}. */
	public String address() {
		return "127.0.0.1:" + port();
	}

	/** Where it listens. */
	public int port() {
		return this.listening.getLocalPort();
	}

	/** Lets nobody through but a user, as {@code name:password}. */
	public ForwardProxy onlyFor(String nameAndPassword) {
		this.user = "Basic " + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/**
	 * Answers all with a page of its own, and a status such as {@code 403 Forbidden}.
	 */
	public ForwardProxy refusing(String status) {
		this.refusal = status;
		return this;
	}

	/** The first lines of what was passed on or refused. */
	public List<String> requests() {
		return List.copyOf(this.requests);
	}

	private void accept() {
		while (!this.listening.isClosed()) {
			try {
				Socket client = this.listening.accept();
				this.threads.execute(() -> serve(client));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket client) {
		try (client) {
			String head = head(client.getInputStream());
			while (!head.isEmpty()) {
				this.requests.add(head.lines().findFirst().orElse(""));
				if (!this.refusal.isEmpty()) {
					answer(client, this.refusal, "Via: proxy");
					client.shutdownOutput();
					client.getInputStream().transferTo(OutputStream.nullOutputStream());
					return;
				}
				if (this.user.isEmpty() || head.contains("Proxy-Authorization: " + this.user)) {
					pass(client, head);
					return;
				}
				answer(client, "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"test\"");
				head = head.startsWith("CONNECT") ? head(client.getInputStream()) : "";
			}
		}
		catch (IOException ex) {
			// One of both hung up.
		}
	}

	private static void answer(Socket client, String status, String header) throws IOException {
		String page = "<html><body>" + status + "</body></html>";
		client.getOutputStream()
			.write(("HTTP/1.1 " + status + "\r\n" + header + "\r\nContent-Type: text/html\r\nContent-Length: "
					+ page.length() + "\r\n\r\n" + page)
				.getBytes(StandardCharsets.UTF_8));
		client.getOutputStream().flush();
	}

	private void pass(Socket client, String head) throws IOException {
		try (Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target)) {
			if (head.startsWith("CONNECT")) {
				client.getOutputStream()
					.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.UTF_8));
			}
			else {
				server.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
			}
			this.threads.execute(() -> copy(client, server));
			server.getInputStream().transferTo(client.getOutputStream());
		}
	}

	private static void copy(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
			to.shutdownOutput();
		}
		catch (IOException ex) {
			// One of both hung up.
		}
	}

	/** Up to the empty line, and not one byte more. */
	private static String head(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int octet = in.read();
			if (octet < 0) {
				return "";
			}
			head.append((char) octet);
		}
		return head.toString();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
		try {
			this.listening.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
