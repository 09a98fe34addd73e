package dev.workshoproles.testsupport.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.sandbox.wire.AccessKeyId;

/**
 * Takes calls in the query protocol on a free port of the loopback address.
 */
final class QueryServer implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final BiFunction<String, String, Reply> answers;

	private final String scheme;

	/**
	 * Starts.
	 * @param answers gives the reply to a call's form parameters, signed by this access
	 * key
	 * @param tls for HTTPS, null for HTTP
	 */
	QueryServer(BiFunction<String, String, Reply> answers, @Nullable SSLContext tls) {
		this.answers = answers;
		this.scheme = (tls != null) ? "https" : "http";
		try {
			this.server = create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), tls);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	private static HttpServer create(InetSocketAddress address, @Nullable SSLContext tls) throws IOException {
		if (tls == null) {
			return HttpServer.create(address, 0);
		}
		HttpsServer server = HttpsServer.create(address, 0);
		server.setHttpsConfigurator(new HttpsConfigurator(tls));
		return server;
	}

	URI endpoint() {
		return URI.create(this.scheme + "://127.0.0.1:" + this.server.getAddress().getPort());
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			Reply reply = this.answers.apply(
					new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
					AccessKeyId.in(exchange.getRequestHeaders().getFirst("Authorization")));
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

	/** When it returns, the calls that it had begun to answer are done. */
	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
		try {
			this.threads.awaitTermination(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
