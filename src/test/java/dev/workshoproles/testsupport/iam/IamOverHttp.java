package dev.workshoproles.testsupport.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * An IAM that speaks HTTP on the loopback address, strict as the sandbox and faulty at
 * the call it is told.
 */
public final class IamOverHttp implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private volatile FaultyIam iam = new FaultyIam(new SandboxIam());

	public IamOverHttp() {
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

	/** Where it listens. */
	public URI endpoint() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/**
	 * Begins with another account, without faults.
	 * @param account what it holds
	 */
	public void serve(SandboxIam account) {
		this.iam = new FaultyIam(account);
	}

	/**
	 * Has one call go wrong.
	 * @param fault how
	 * @param call which, counted from 1 from now on, the caller's identity aside
	 * @param change what somebody else does, for {@link Fault#CHANGE_BETWEEN}
	 */
	public void fail(Fault fault, int call, Runnable change) {
		this.iam.arm(fault, call, change);
	}

	/** The operations called since the account was put in, in order. */
	public List<String> calls() {
		return this.iam.calls();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			FaultyIam.Reply reply = this.iam.answer(body);
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
