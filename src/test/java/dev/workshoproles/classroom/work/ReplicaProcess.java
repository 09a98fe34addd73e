package dev.workshoproles.classroom.work;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;

import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.OwnProcess;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A replica in a process of its own, which its test kills.
 */
final class ReplicaProcess implements AutoCloseable {

	private static final String READY = "The replica is ready";

	private final Process process;

	private final Path log;

	private ReplicaProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	static TestConsole console(URI iam, Path file, String database) {
		return TestConsole.onAws(AwsSettings.credentials("AKIAANA").endpoint(iam), "--console.class=" + file,
				"--spring.datasource.url=" + database);
	}

	/**
	 * Begins to start one.
	 * @param log takes what it says: a pipe that nobody empties would stop it
	 */
	static ReplicaProcess start(URI iam, Path file, String database, Path log) throws IOException {
		return new ReplicaProcess(
				new ProcessBuilder(OwnProcess.command(ReplicaProcess.class, iam.toString(), file.toString(), database))
					.redirectErrorStream(true)
					.redirectOutput(log.toFile())
					.start(),
				log);
	}

	/** Waits until it takes work. */
	ReplicaProcess ready() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
			assertThat(this.process.isAlive()).as("a replica that starts").isTrue();
			return Files.readString(this.log).lines().anyMatch(READY::equals);
		});
		return this;
	}

	/** Ends it as {@code kill -9} does. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

	/**
	 * Is a replica until the input ends.
	 * @param args the endpoint of IAM and STS, the class file, and the database's URL
	 */
	public static void main(String[] args) throws IOException {
		try (TestConsole console = console(URI.create(args[0]), Path.of(args[1]), args[2])) {
			System.out.println(console.context().isRunning() ? READY : "The replica did not start");
			while (System.in.read() >= 0) {
				// Nobody has anything to say but that it ends.
			}
		}
	}

}
