package dev.workshoproles.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.testsupport.RequiresTool;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The scripts of the documentation do what it says.
 */
@RunningConsole
class ScriptsTests {

	private static final Map<String, String> INTERPRETERS = Map.of("bash", "bash", "python", "python3", "powershell",
			"pwsh", "shell", "bash");

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
	@ValueSource(strings = { "bash", "python" })
	void createWaitShowAndRemove(String language) throws Exception {
		Process process = start(language);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		String output = Files.readString(this.folder.resolve("output"));
		assertThat(process.exitValue()).as(output).isZero();
		assertThat(output.split("READY", -1)).hasSizeGreaterThan(3);
		JsonNode runs = new ApiClient(this.port).get("/api/v1/runs?size=2").json().path("runs");
		assertThat(runs.valueStream().map((run) -> run.path("action").asString(""))).containsExactly("remove", "apply");
	}

	@Test
	void showEverythingInATerminal() throws Exception {
		Process process = start("shell");
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		String output = Files.readString(this.folder.resolve("output"));
		assertThat(process.exitValue()).as(output).isZero();
		assertThat(output).contains("3 roles: 3 not created", "Done  Create the role ", "3 roles: 3 ready",
				"Usable from ", "Done  Delete the role ");
		assertThat(output.lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(100));
	}

	@Test
	@Tag("powershell")
	@RequiresTool("pwsh")
	void createWaitShowAndRemoveInPowerShell() throws Exception {
		createWaitShowAndRemove("powershell");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "python" })
	void endWithAnotherCodeWhenThereIsNoConsole(String language) throws Exception {
		this.port = 1;
		Process process = start(language);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isNotZero();
	}

	@Test
	@Tag("powershell")
	@RequiresTool("pwsh")
	void endWithAnotherCodeInPowerShellToo() throws Exception {
		endWithAnotherCodeWhenThereIsNoConsole("powershell");
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
