package dev.workshoproles;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import dev.workshoproles.blueprint.Workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * A start that fails says why and what to do, and shows no stack trace. One that could
 * succeed does.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartFailuresIntegrationTests {

	@TempDir
	private Path folder;

	@Test
	void aDataFolderThatIsAFile(CapturedOutput output) throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		refuses("--spring.datasource.url=", "--console.data-dir=" + file);
		assertThat(output).contains("is not a folder", "console.data-dir").doesNotContain("\tat ");
	}

	@Test
	void aDataFolderInsideAFile(CapturedOutput output) throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		refuses("--spring.datasource.url=", "--console.data-dir=" + file.resolve("data"));
		assertThat(output).contains("The data folder " + file.resolve("data"), "console.data-dir")
			.doesNotContain("\tat ");
	}

	@Test
	void aFileThatIsNoDatabase(CapturedOutput output) throws IOException {
		Files.writeString(this.folder.resolve("runs.mv.db"), "nothing of H2's".repeat(1000));
		refuses("--spring.datasource.url=", "--console.data-dir=" + this.folder);
		assertThat(output).contains("is damaged", "console.data-dir").doesNotContain("\tat ");
	}

	@Test
	void aPortInUse(CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			refuses("--server.port=" + taken.getLocalPort());
			assertThat(output).contains(taken.getLocalPort() + " was already in use", "another port")
				.doesNotContain("\tat ");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "console.allowed-hosts= | console.allowed-hosts is empty",
					"console.allowed-hosts=https://lab.example | neither https:// nor a path",
					"console.history.max-age=soon | console.history.max-age",
					"console.history.max-runs=0 | must be greater than or equal to 1",
					"spring.datasource.url=jdbc:postgresql://127.0.0.1:1/console | spring.datasource.url",
					"console.workshop=/srv/none/workshop.yaml | console.workshop",
					"console.class=/srv/none/class.yaml | The class has errors:",
					"console.sandbox.drill=other-path | Set console.sandbox.drill to one of: wrong-service, ",
					"console.sandbox.delay=-1s | console.sandbox.delay must not be negative",
					"console.sandbox.faults.throttling=20 | each of console.sandbox.faults must be from 0 to 1" })
	void aSettingThatCannotBe(String setting, String said, CapturedOutput output) {
		refuses("--" + setting);
		assertThat(output).contains(said).doesNotContain("\tat ");
	}

	@Test
	void aWorkshopFileIsTakenByItsPathAlone() throws IOException {
		Path workshop = copyOfTheWorkshop();
		try (ConfigurableApplicationContext console = start("--console.workshop=" + workshop)) {
			assertThat(console.getBean(Workshop.class).roles()).hasSize(3);
		}
	}

	@Test
	void theDatabaseIsItsOwnersOnlyAlthoughTheFolderIsOpen() throws IOException {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		Path database = Files.createFile(this.folder.resolve("runs.mv.db"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
		start("--spring.datasource.url=", "--console.data-dir=" + this.folder).close();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database))).isEqualTo("rw-------");
		assertThat(this.folder).isDirectoryNotContaining((file) -> !file.equals(database));
		Path made = this.folder.resolve("made");
		start("--spring.datasource.url=", "--console.data-dir=" + made).close();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("runs.mv.db"))))
			.isEqualTo("rw-------");
	}

	private Path copyOfTheWorkshop() throws IOException {
		Path shipped = Path.of("src/main/resources/workshop");
		try (var files = Files.walk(shipped)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = this.folder.resolve(shipped.relativize(file));
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
		return this.folder.resolve("workshop.yaml");
	}

	private static void refuses(String... settings) {
		assertThatException().isThrownBy(() -> start(settings).close());
	}

	private static ConfigurableApplicationContext start(String... settings) {
		return new SpringApplicationBuilder(WorkshopRolesConsole.class).properties("server.port=0").run(settings);
	}

}
