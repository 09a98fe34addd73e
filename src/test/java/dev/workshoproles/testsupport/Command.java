package dev.workshoproles.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts programs as a person does in a terminal, in a folder.
 *
 * @param folder where they work
 * @param environment what they have beside this process's own environment
 */
public record Command(Path folder, Map<String, String> environment) {

	private static final int MINUTES = 5;

	/** Programs that need no AWS. */
	public static Command in(Path folder) {
		return new Command(folder, Map.of());
	}

	/** Programs that find an account as AWS's own tools do, and nobody's profile. */
	public static Command onAws(Path folder, String endpoint, String accessKeyId) {
		Map<String, String> environment = new TreeMap<>();
		environment.put("PATH", LoadedAwsCli.path());
		environment.put("AWS_ENDPOINT_URL", endpoint);
		environment.put("AWS_ACCESS_KEY_ID", accessKeyId);
		environment.put("AWS_SECRET_ACCESS_KEY", "secret");
		environment.put("AWS_REGION", "us-east-1");
		environment.put("AWS_DEFAULT_REGION", "us-east-1");
		environment.put("AWS_CONFIG_FILE", "no-such-file");
		environment.put("AWS_SHARED_CREDENTIALS_FILE", "no-such-file");
		environment.put("AWS_EC2_METADATA_DISABLED", "true");
		environment.put("AWS_MAX_ATTEMPTS", "1");
		return new Command(folder, environment);
	}

	/** The same with more in the environment. */
	public Command with(Map<String, String> more) {
		Map<String, String> all = new TreeMap<>(this.environment);
		all.putAll(more);
		return new Command(this.folder, all);
	}

	/**
	 * How a program ended.
	 *
	 * @param code its exit code
	 * @param output all that it printed, errors too
	 */
	public record Result(int code, String output) {

		public List<String> lines() {
			return this.output.lines().toList();
		}

	}

	/** Runs a program that must end well. */
	public String run(String... command) {
		Result result = attempt(command);
		assertThat(result.code()).as(() -> String.join(" ", command) + "\n" + result.output()).isZero();
		return result.output();
	}

	/**
	 * Where its own PATH has a program; Java looks for it on the PATH of this process.
	 */
	private String program(String name) {
		return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(this.environment.getOrDefault("PATH", ""))
			.map((place) -> Path.of(place, name))
			.filter(Files::isExecutable)
			.map(Path::toString)
			.findFirst()
			.orElse(name);
	}

	/** Runs a program, however it ends. */
	public Result attempt(String... command) {
		try {
			Path output = Files.createTempFile(this.folder, "output", ".txt");
			List<String> words = new ArrayList<>(List.of(command));
			words.set(0, program(command[0]));
			ProcessBuilder builder = new ProcessBuilder(words).directory(this.folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().putAll(this.environment);
			Process process = builder.start();
			process.getOutputStream().close();
			if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
			}
			return new Result(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
