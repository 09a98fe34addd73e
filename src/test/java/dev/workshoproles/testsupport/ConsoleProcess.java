package dev.workshoproles.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import dev.workshoproles.WorkshopRolesConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The console in a process of its own, as a participant runs it on AWS, which can be
 * killed and started again: same port, same token, same folder of data.
 */
public final class ConsoleProcess implements AutoCloseable {

	/** What signs in. */
	public static final String TOKEN = "token-of-the-test-0123456789";

	private static final Duration LONGEST_START = Duration.ofSeconds(90);

	private final URI iam;

	private final Path folder;

	private final Map<String, String> variables;

	private final int port = freePort();

	private volatile Process process;

	/**
	 * Starts it, and waits until it answers.
	 * @param iam the endpoint that it takes for IAM and STS
	 * @param folder holds its data
	 */
	public ConsoleProcess(URI iam, Path folder) {
		this(iam, folder, Map.of());
	}

	/**
	 * Starts it with further environment variables.
	 * @param variables take the place of those it has; empty ones are unset
	 */
	public ConsoleProcess(URI iam, Path folder, Map<String, String> variables) {
		this.iam = iam;
		this.folder = folder;
		this.variables = variables;
		this.process = start();
	}

	/** Its address in a browser. */
	public String address() {
		return "http://localhost:" + this.port;
	}

	/** Ends it as {@code kill -9} does. */
	public void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/** Starts it again after it was killed. */
	public void startAgain() {
		assertThat(this.process.isAlive()).as("It was killed").isFalse();
		this.process = start();
	}

	private Process start() {
		try {
			ProcessBuilder builder = new ProcessBuilder(
					OwnProcess.command(classPath(), WorkshopRolesConsole.class, arguments()))
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.folder.resolve("output.log").toFile()));
			builder.environment().put("AWS_ENDPOINT_URL", this.iam.toString());
			builder.environment().put("AWS_ACCESS_KEY_ID", "AKIAANA");
			builder.environment().put("AWS_SECRET_ACCESS_KEY", "secret");
			builder.environment().put("AWS_REGION", "us-east-1");
			builder.environment().putAll(this.variables);
			builder.environment().values().removeIf(String::isEmpty);
			Process started = builder.start();
			awaitAnswer(started);
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> arguments() {
		return List.of("--console.target=aws", "--console.token=" + TOKEN, "--console.data-dir=" + this.folder,
				"--server.port=" + this.port);
	}

	/** Without the tests' own settings, which lead to another database. */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
			.filter((entry) -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private void awaitAnswer(Process started) {
		long end = System.nanoTime() + LONGEST_START.toNanos();
		while (!answers()) {
			if (System.nanoTime() > end || !started.isAlive()) {
				throw new AssertionError("The console did not start: see " + this.folder.resolve("output.log"));
			}
			LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
		}
	}

	private boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		kill();
	}

}
