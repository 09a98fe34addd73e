package dev.workshoproles.testsupport.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Takes calls in the query protocol on a free port of the loopback address.
 */
final class QueryServer implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Function<String, Reply> answers;

	/**
	 * Starts.
	 * @param answers gives the reply to a call's form parameters
	 */
	QueryServer(Function<String, Reply> answers) {
		this.answers = answers;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	URI endpoint() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			Reply reply = this.answers
				.apply(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			if (reply.drops()) {
				return;
			}
			byte[] bytes = reply.answer().body().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/xml");
			exchange.sendResponseHeaders(reply.answer().status(), bytes.length);
			int length = reply.cutShort() ? bytes.length / 2 : bytes.length;
			exchange.getResponseBody().write(bytes, 0, length);
			exchange.getResponseBody().flush();
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
