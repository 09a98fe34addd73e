package dev.workshoproles.api;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The scripts of the documentation do what it says, where their interpreters are.
 */
@ConsoleTest
class ScriptsTests {

	private static final Map<String, String> INTERPRETERS = Map.of("bash", "bash", "python", "python3", "powershell",
			"pwsh");

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Test
	void areThereInEachLanguage() throws IOException {
		for (String language : INTERPRETERS.keySet()) {
			assertThat(script(language)).contains("/runs", "wait=30", "remove");
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void createWaitShowAndRemove(String language) throws Exception {
		Process process = start(language);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		String output = Files.readString(this.folder.resolve("output"));
		assertThat(process.exitValue()).as(output).isZero();
		assertThat(output.split("READY", -1)).hasSizeGreaterThan(3);
		JsonNode runs = new ApiClient(this.port).get("/api/v1/runs?size=2").json().path("runs");
		assertThat(runs.valueStream().map((run) -> run.path("action").asString(""))).containsExactly("remove", "apply");
	}

	@ParameterizedTest
	@MethodSource("languages")
	void endWithAnotherCodeWhenThereIsNoConsole(String language) throws Exception {
		this.port = 1;
		Process process = start(language);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isNotZero();
	}

	static Stream<String> languages() {
		return INTERPRETERS.entrySet()
			.stream()
			.filter((language) -> isThere(language.getValue()))
			.map(Map.Entry::getKey)
			.sorted();
	}

	private static boolean isThere(String program) {
		return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(System.getenv("PATH"))
			.anyMatch((place) -> Files.isExecutable(Path.of(place, program)));
	}

	private Process start(String language) throws IOException {
		String suffix = language.equals("powershell") ? ".ps1" : "";
		Path file = Files.writeString(this.folder.resolve("script" + suffix), script(language));
		ProcessBuilder process = new ProcessBuilder(INTERPRETERS.get(language), file.toString())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("output").toFile());
		process.environment().put("CONSOLE", "http://localhost:" + this.port);
		return process.start();
	}

	private static String script(String language) throws IOException {
		String page = Files.readString(Path.of("docs/rest.md"), StandardCharsets.UTF_8);
		Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL).matcher(page);
		assertThat(block.find()).as(language).isTrue();
		return block.group(1);
	}

}
