package dev.workshoproles.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requests byte for byte, as no well-behaved client would send them.
 */
public final class RawHttp {

	private static final int PATIENCE = 20_000;

	private RawHttp() {
	}

	/**
	 * Sends a request for the console's own name.
	 * @param line method and target
	 * @param headers further header lines
	 */
	public static Answer send(int port, String line, String... headers) throws IOException {
		return exchange(port, line, "", Stream.concat(Stream.of("Host: localhost:" + port), Stream.of(headers)));
	}

	/** Sends a request with a body. */
	public static Answer sendBody(int port, String line, String body, String... headers) throws IOException {
		int length = body.getBytes(StandardCharsets.UTF_8).length;
		return exchange(port, line, body,
				Stream.concat(Stream.of("Host: localhost:" + port, "Content-Length: " + length), Stream.of(headers)));
	}

	/** Sends a request whose Host header is among the headers or missing. */
	public static Answer sendWithoutHost(int port, String line, String... headers) throws IOException {
		return exchange(port, line, "", Stream.of(headers));
	}

	/** Sends a request with a body whose Host header is among the headers. */
	public static Answer sendBodyWithoutHost(int port, String line, String body, String... headers) throws IOException {
		int length = body.getBytes(StandardCharsets.UTF_8).length;
		return exchange(port, line, body, Stream.concat(Stream.of("Content-Length: " + length), Stream.of(headers)));
	}

	private static Answer exchange(int port, String line, String body, Stream<String> headers) throws IOException {
		List<String> lines = Stream.of(Stream.of(line + " HTTP/1.1"), headers, Stream.of("Connection: close", "", body))
			.flatMap((part) -> part)
			.toList();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
			return Answer.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	/**
	 * What came back.
	 *
	 * @param status the status code
	 * @param head status line and headers
	 * @param body the body, still chunked if it came so
	 */
	public record Answer(int status, String head, String body) {

		static Answer parse(String text) {
			int end = text.indexOf("\r\n\r\n");
			String head = (end < 0) ? text : text.substring(0, end);
			return new Answer(Integer.parseInt(head, 9, 12, 10), head, (end < 0) ? "" : text.substring(end + 4));
		}

		List<String> headers(String name) {
			String prefix = name + ":";
			return this.head.lines()
				.filter((line) -> line.regionMatches(true, 0, prefix, 0, prefix.length()))
				.map((line) -> line.substring(prefix.length()).strip())
				.toList();
		}

		public String header(String name) {
			return String.join(", ", headers(name));
		}

		/** The header by which a browser brings back the cookies that were set. */
		public String cookies() {
			return "Cookie: " + headers("Set-Cookie").stream()
				.map((cookie) -> cookie.substring(0, cookie.indexOf(';')))
				.collect(Collectors.joining("; "));
		}

	}

}
