package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Files that are no workshop at all, or use more of YAML than a workshop may. */
class WorkshopSyntaxTests {

	private WorkshopFolder workshop;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.workshop = WorkshopFolder.in(folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   \n", "# only a comment\n", "---\n", "null" })
	void anEmptyFile(String content) throws IOException {
		assertThat(this.workshop.holding(content).problems()).containsExactly("workshop.yaml: is empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "id: [lab", "id: 'lab", "\tid: lab", "id: a: b", "%YAML 9", "id: \u0000" })
	void noYaml(String content) throws IOException {
		assertThat(this.workshop.holding(content).problems()).singleElement()
			.asString()
			.startsWith("workshop.yaml: is not YAML that can be read: ");
		assertThat(this.workshop.refusal(WorkshopSettings.NONE).problems()).allMatch((found) -> found.line() == 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "- a\n- b", "text", "5" })
	void noMapping(String content) throws IOException {
		assertThat(this.workshop.holding(content).problems()).containsExactly("workshop.yaml: must be a mapping");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Resources: []", "Resources:", "Resources: {}", "Resources: {Role: {Properties: {}}}",
			"Transform: AWS::LanguageExtensions\nResources: {'Fn::ForEach::Roles': [N, [A], {}]}" })
	void aTemplateWithoutResources(String content) throws IOException {
		assertThat(this.workshop.holding(content).problems()).containsExactly("workshop.yaml: Resources: makes a "
				+ "CloudFormation template only if one of them has a Type such as AWS::IAM::Role");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE" })
	void utf16(String charset) throws IOException {
		Files.write(this.workshop.file(), Files.readString(this.workshop.file()).getBytes(charset));
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: is in UTF-16; save it in UTF-8");
	}

	@Test
	void anotherEncoding() throws IOException {
		this.workshop.with("Lab", "Café");
		Files.write(this.workshop.file(), Files.readString(this.workshop.file()).getBytes(StandardCharsets.ISO_8859_1));
		assertThat(this.workshop.refusal(WorkshopSettings.NONE)).hasMessageContaining(
				"workshop.yaml:2: is not in UTF-8, " + "in which no character has the byte E9 here; save it in UTF-8");
	}

	@Test
	void aDocumentInAnotherEncoding() throws IOException {
		Path document = this.workshop.folder().resolve("read-queue.json");
		String json = Files.readString(document);
		Files.write(document, json.replace("sqs:Rec", "é").getBytes(StandardCharsets.ISO_8859_1));
		assertThat(this.workshop.refusal(WorkshopSettings.NONE))
			.hasMessageContaining("read-queue.json:2: is not in UTF-8");
		Files.write(document, json.getBytes(StandardCharsets.UTF_16));
		assertThat(this.workshop.problems()).containsExactly("read-queue.json: is in UTF-16; save it in UTF-8");
	}

	/** With a byte order mark and its line ends, as an editor on Windows saves it. */
	@Test
	void filesOfWindows() throws IOException {
		for (String name : new String[] { "workshop.yaml", "read-queue.json" }) {
			Path file = this.workshop.folder().resolve(name);
			Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
		}
		assertThat(this.workshop.load("").roles()).singleElement()
			.satisfies((role) -> assertThat(role.purpose().in(Locale.ENGLISH)).isEqualTo("Reads the queue."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n" })
	void anEmptyDocument(String json) throws IOException {
		assertThat(this.workshop.withDocument(json).problems()).singleElement()
			.asString()
			.startsWith("read-queue.json: ");
	}

	@Test
	void aSecondDocumentInTheFile() throws IOException {
		assertThat(this.workshop.with("title: Lab", "title: Lab\n---\ntitle: Lab").problems()).singleElement()
			.asString()
			.isEqualTo("workshop.yaml: a second document begins here; a file may have only one");
	}

	@Test
	void aKeyThatStandsTwice() throws IOException {
		assertThat(this.workshop.with("id: lab", "id: lab\nid: other").problems()).singleElement()
			.asString()
			.isEqualTo("workshop.yaml: id: stands here twice, first in line 1");
	}

	@Test
	void aliasesAreNotTakenForTexts() throws IOException {
		assertThat(this.workshop.with("name: Reader", "name: &name Reader")
			.with("purpose: Reads the queue.", "purpose: *name")
			.problems()).containsExactly("workshop.yaml: roles[0].purpose: YAML aliases are not supported");
	}

	@ParameterizedTest
	@ValueSource(strings = { "!!javax.script.ScriptEngineManager", "!!str", "!own" })
	void tagsAreRefusedAndMakeNothing(String tag) throws IOException {
		assertThat(this.workshop.with("title: Lab", "title: " + tag + " Lab").problems())
			.containsExactly("workshop.yaml: title: YAML tags are not supported");
		assertThat(this.workshop.with(tag + " Lab", tag + " {en: Lab}").problems())
			.containsExactly("workshop.yaml: title: YAML tags are not supported");
	}

	@Test
	void aBillionLaughs() throws IOException {
		StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
		for (int i = 1; i < 30; i++) {
			laughs.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(i, i - 1));
		}
		this.workshop.holding(laughs.toString());
		assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> this.workshop.problems()))
			.contains("workshop.yaml: a1[0]: YAML aliases are not supported")
			.anyMatch((found) -> found.startsWith("workshop.yaml: a29: unknown key"));
	}

	@Test
	void listsWithinLists() throws IOException {
		this.workshop.holding("[".repeat(100_000));
		assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> this.workshop.problems())).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "title: * | a text that begins with * or & needs quotes",
			"title: {en: ${Account}} | within { } and [ ] a text with a placeholder such as ${Account} needs quotes" })
	void whatOftenGoesWrongInYamlIsExplained(String written, String advice) throws IOException {
		assertThat(this.workshop.with("title: Lab", written).problems()).singleElement()
			.asString()
			.startsWith("workshop.yaml: is not YAML that can be read: ")
			.endsWith("; " + advice);
	}

	@Test
	void noFile() throws IOException {
		Files.delete(this.workshop.file());
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: cannot be read: there is no such file");
	}

	@Test
	void bytesThatAreNoUtf8() throws IOException {
		Files.write(this.workshop.file(), new byte[] { 'i', 'd', ':', ' ', (byte) 0xff, (byte) 0xfe });
		assertThat(this.workshop.problems()).singleElement()
			.asString()
			.isEqualTo("workshop.yaml: is not in UTF-8, in which no character has the byte FF here; save it in UTF-8");
	}

}
