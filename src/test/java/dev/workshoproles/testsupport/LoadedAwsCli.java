package dev.workshoproles.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The AWS CLI of the PATH, loaded once for all tests of this JVM: of a command's half a
 * second, most is the loading. A process that keeps it loaded forks for each command; it
 * ends with this JVM. Where the CLI is a program of its own kind, as its version 2 is, it
 * is used as it is.
 */
final class LoadedAwsCli {

	private static final Optional<Path> FOLDER = find().flatMap(LoadedAwsCli::python).map(LoadedAwsCli::load);

	private LoadedAwsCli() {
	}

	/** The PATH on which {@code aws} is the loaded one. */
	static String path() {
		String path = System.getenv("PATH");
		return FOLDER.map((folder) -> folder + File.pathSeparator + path).orElse(path);
	}

	private static Optional<Path> find() {
		return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(System.getenv("PATH"))
			.map((place) -> Path.of(place, "aws"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** The interpreter that the first line of a script names. */
	private static Optional<String> python(Path aws) {
		try (InputStream file = Files.newInputStream(aws)) {
			String start = new String(file.readNBytes(300), StandardCharsets.ISO_8859_1);
			return start.lines()
				.findFirst()
				.filter((line) -> line.matches("#!/\\S*python\\S*"))
				.map((line) -> line.substring(2));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path load(String python) {
		try {
			Path folder = Files.createTempDirectory("aws");
			Path program = folder.resolve("aws.py");
			try (InputStream source = LoadedAwsCli.class.getResourceAsStream("/awscli/aws.py")) {
				Files.write(program, source.readAllBytes());
			}
			Path socket = folder.resolve("socket");
			Process server = new ProcessBuilder(python, program.toString(), "serve", socket.toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
			if (!"ready".equals(server.inputReader(StandardCharsets.UTF_8).readLine())) {
				throw new IllegalStateException("The AWS CLI could not be loaded");
			}
			Path aws = Files.writeString(folder.resolve("aws"),
					"#!/bin/sh\nexec '%s' -IS '%s' call '%s' \"$@\"\n".formatted(python, program, socket));
			Files.setPosixFilePermissions(aws, PosixFilePermissions.fromString("rwx------"));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
