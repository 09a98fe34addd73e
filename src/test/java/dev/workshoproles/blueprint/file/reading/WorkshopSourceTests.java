package dev.workshoproles.blueprint.file.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.WorkshopProblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** A workshop is a file, a folder or a zip file, whatever its name. */
class WorkshopSourceTests {

	private static final String YAML = "id: lab\n";

	@TempDir
	private Path folder;

	@Test
	void aFileHasItsDocumentsBesideIt() throws IOException {
		write("lab.yml", YAML);
		write("policies/read.json", "{}");
		WorkshopSource source = WorkshopSource.of(this.folder.resolve("lab.yml").toString());
		assertThat(source.name()).isEqualTo("lab.yml");
		assertThat(source.content()).asString().isEqualTo(YAML);
		assertThat(source.documents().read("policies/read.json")).asString().isEqualTo("{}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "workshop.yaml", "workshop.yml", "workshop.json" })
	void aFolderHasAWorkshopFile(String name) throws IOException {
		write(name, YAML);
		write("read.json", "{}");
		for (String location : new String[] { this.folder.toString(), this.folder + "/", "file:" + this.folder }) {
			WorkshopSource source = WorkshopSource.of(location);
			assertThat(source.name()).isEqualTo(name);
			assertThat(source.content()).asString().isEqualTo(YAML);
			assertThat(source.documents().read("read.json")).asString().isEqualTo("{}");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "lab/", "a/b/" })
	void aZipFileHasAWorkshopSomewhere(String within) throws IOException {
		Path file = this.folder.resolve("lab");
		Files.write(file, zip(Map.of(within + "workshop.yaml", YAML, within + "policies/read.json", "{}",
				"__MACOSX/._workshop.yaml", "x", within + "old/workshop.yaml", "id: old\n")));
		WorkshopSource source = WorkshopSource.of(file.toString());
		assertThat(source.name()).isEqualTo("workshop.yaml");
		assertThat(source.content()).asString().isEqualTo(YAML);
		assertThat(source.documents().read("policies/read.json")).asString().isEqualTo("{}");
		assertThatIOException().isThrownBy(() -> source.documents().read("none.json"))
			.withMessage("there is no such file in the zip file");
	}

	@Test
	void theWorkshopInsideTheProgramHasDocumentsToo() throws IOException {
		WorkshopSource source = WorkshopSource.of("classpath:workshop/workshop.yaml");
		assertThat(source.name()).isEqualTo("workshop.yaml");
		assertThat(source.documents().read("policies/Lambda-Read-SQS.json")).asString().contains("sqs:");
		assertThatIOException().isThrownBy(() -> source.documents().read("none.json"));
	}

	@Test
	void whatIsNotThereIsSaid() throws IOException {
		Files.createDirectory(this.folder.resolve("empty"));
		assertThat(problem("empty")).isEqualTo("empty: has no workshop.yaml");
		assertThat(problem("none.yaml")).startsWith("none.yaml: cannot be read: ");
		Files.write(this.folder.resolve("other.zip"), zip(Map.of("lab.yaml", YAML)));
		assertThat(problem("other.zip")).isEqualTo("other.zip: has no workshop.yaml");
		Map<String, String> two = new LinkedHashMap<>();
		two.put("a/workshop.yaml", YAML);
		two.put("b/workshop.yaml", YAML);
		Files.write(this.folder.resolve("two.zip"), zip(two));
		assertThat(problem("two.zip"))
			.isEqualTo("two.zip: has several workshops: 'a/workshop.yaml' and 'b/workshop.yaml'");
	}

	@Test
	void aLinkLeadsToNoFileOfAnotherFolder() throws IOException {
		Path secret = write("secret.json", "{}");
		write("lab/workshop.yaml", YAML);
		write("lab/real.json", "{}");
		Path lab = this.folder.resolve("lab");
		Files.createSymbolicLink(lab.resolve("out.json"), secret);
		Files.createSymbolicLink(lab.resolve("folder"), this.folder);
		Files.createSymbolicLink(lab.resolve("within.json"), Path.of("real.json"));
		WorkshopDocuments documents = WorkshopSource.of(lab.toString()).documents();
		assertThat(documents.read("within.json")).asString().isEqualTo("{}");
		for (String path : new String[] { "out.json", "folder/secret.json" }) {
			assertThatIOException().isThrownBy(() -> documents.read(path))
				.withMessage("is a link that leads out of the workshop's folder");
		}
		assertThatIOException().isThrownBy(() -> documents.read("folder/lab")).withMessage("is no file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../workshop.yaml", "/etc/passwd", "a/../../b.json", "..", "a\\..\\b.json", "C:/x.json",
			"a/..", "nul\u0000.json" })
	void aZipFileHasNoPathThatLeadsOutOfIt(String name) throws IOException {
		Files.write(this.folder.resolve("lab.zip"), zip(Map.of("workshop.yaml", YAML, name, "x")));
		assertThat(problem("lab.zip")).startsWith("lab.zip: has an entry whose path leads out of it or is none: '");
	}

	@Test
	void aZipFileHasPathsWithSlashes() throws IOException {
		Files.write(this.folder.resolve("lab.zip"), zip(Map.of("workshop.yaml", YAML, "policies\\read.json", "{}")));
		assertThat(problem("lab.zip")).isEqualTo("lab.zip: has a path with \\ in place of /: 'policies\\read.json'");
	}

	@Test
	void anEmptyZipFileIsOneToo() throws IOException {
		Files.write(this.folder.resolve("lab.zip"), zip(Map.of()));
		assertThat(problem("lab.zip")).isEqualTo("lab.zip: has no workshop.yaml");
	}

	@Test
	void aZipFileHasNoNameInTwoLetterCases() throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("workshop.yaml", YAML);
		files.put("Workshop.yaml", YAML);
		Files.write(this.folder.resolve("lab.zip"), zip(files));
		assertThat(problem("lab.zip")).isEqualTo("lab.zip: has 'Workshop.yaml' twice; letter case makes no difference");
	}

	@Test
	void aZipFileHasNoSymbolicLink() throws IOException {
		byte[] zip = zip(Map.of("workshop.yaml", YAML, "read.json", "/etc/passwd"));
		ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < zip.length - 46; i++) {
			if (bytes.getInt(i) == 0x02014b50 && new String(zip, i + 46, 4, StandardCharsets.US_ASCII).equals("read")) {
				bytes.put(i + 5, (byte) 3).putInt(i + 38, 0xA1FF << 16);
			}
		}
		Files.write(this.folder.resolve("lab.zip"), zip);
		assertThat(problem("lab.zip")).isEqualTo("lab.zip: has a symbolic link, 'read.json'");
	}

	@Test
	void aZipFileIsNoBomb() throws IOException {
		Files.write(this.folder.resolve("large.zip"),
				zip(Map.of("workshop.yaml", YAML, "large.json", " ".repeat(3 * 1024 * 1024))));
		assertThat(problem("large.zip")).isEqualTo("large.zip: has a file of more than 2097152 bytes, 'large.json'");
		Map<String, String> many = IntStream.range(0, 9)
			.mapToObj((i) -> "f" + i)
			.collect(Collectors.toMap((name) -> name, (name) -> " ".repeat(2_000_000)));
		Files.write(this.folder.resolve("many.zip"), zip(many));
		assertThat(problem("many.zip")).isEqualTo("many.zip: has more than 16777216 bytes when unpacked");
		Map<String, String> entries = IntStream.rangeClosed(0, 2_000)
			.mapToObj((i) -> "f" + i)
			.collect(Collectors.toMap((name) -> name, (name) -> ""));
		Files.write(this.folder.resolve("entries.zip"), zip(entries));
		assertThat(problem("entries.zip")).isEqualTo("entries.zip: has more than 2000 entries");
	}

	@Test
	void aDamagedZipFileIsRefused() throws IOException {
		byte[] zip = zip(Map.of("workshop.yaml", YAML.repeat(1_000)));
		for (int length = 4; length < zip.length; length += 7) {
			Files.write(this.folder.resolve("lab.zip"), Arrays.copyOf(zip, length));
			assertThat(problem("lab.zip")).startsWith("lab.zip: ");
		}
		for (int i = 4; i < zip.length; i++) {
			byte[] damaged = zip.clone();
			damaged[i] ^= (byte) 0xFF;
			try {
				WorkshopSource.ofZip("lab.zip", damaged);
			}
			catch (InvalidWorkshopException ex) {
				assertThat(ex.problems()).hasSize(1);
			}
		}
	}

	@Test
	void aFileIsNoLargerThanAWorkshop() throws IOException {
		write("large.yaml", "#".repeat(2 * 1024 * 1024 + 1));
		assertThat(problem("large.yaml")).isEqualTo("large.yaml: is larger than 2097152 bytes");
		write("huge.yaml", "#".repeat(8 * 1024 * 1024 + 1));
		assertThat(problem("huge.yaml")).isEqualTo("huge.yaml: cannot be read: is larger than 8192 KiB");
		write("lab/workshop.yaml", YAML);
		write("lab/large.json", " ".repeat(2 * 1024 * 1024 + 1));
		WorkshopDocuments documents = WorkshopSource.of(this.folder.resolve("lab").toString()).documents();
		assertThatIOException().isThrownBy(() -> documents.read("large.json")).withMessage("is larger than 2048 KiB");
	}

	@Test
	void aPathThatIsNoneIsSaid() {
		assertThatExceptionOfType(InvalidWorkshopException.class).isThrownBy(() -> WorkshopSource.of("a\0b"))
			.withMessageContaining("is no path");
	}

	private String problem(String file) {
		return assertThatExceptionOfType(InvalidWorkshopException.class)
			.isThrownBy(() -> WorkshopSource.of(this.folder.resolve(file).toString()))
			.actual()
			.problems()
			.stream()
			.map(WorkshopProblem::sentence)
			.collect(Collectors.joining("\n"));
	}

	private Path write(String path, String content) throws IOException {
		Path file = this.folder.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

	private static byte[] zip(Map<String, String> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

}
