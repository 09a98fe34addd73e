package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;

import static org.assertj.core.api.Assertions.assertThat;

/** What a field of the workshop file may hold, each by itself. */
class WorkshopFieldsTests {

	private WorkshopFolder workshop;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.workshop = WorkshopFolder.in(folder);
	}

	@Test
	void theSoundWorkshopIsTaken() {
		Workshop loaded = this.workshop.load("");
		assertThat(loaded.id()).isEqualTo("lab");
		assertThat(loaded.roles()).extracting(RoleBlueprint::name).containsExactly("Reader");
		assertThat(loaded.roles().get(0).policies()).extracting(PolicyBlueprint::name)
			.containsExactly("Read-Queue", "Logs");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "id: lab                | id: Lab 1            | id: must be 1 to 64",
			"id: lab                | id: ''               | id: must be 1 to 64",
			"id: lab                | x: y                 | lacks id",
			"id: lab                | ID: lab              | ID: unknown key; did you mean 'id'?",
			"title: Lab             | title:               | title: must not be empty",
			"title: Lab             | title: '  '          | title: must have a text in English",
			"title: Lab             | title: {vi: Bai}     | title: must have a text in English",
			"title: Lab             | title: {en: null}       | title: must be a text, or a mapping",
			"title: Lab             | title: [a]           | title: must be a text, or a mapping",
			"name: Reader           | name: Re ader        | roles[0].name: must have only letters",
			"name: Reader           | name: Đọc            | roles[0].name: must have only letters",
			"name: Reader           | name: ''             | roles[0].name: must not be empty",
			"name: Reader           | name: 12             | roles[0].name: must be a text",
			"name: Reader           | name: true           | roles[0].name: must be a text",
			"name: Reader           | name: [a]            | roles[0].name: must be a text",
			"lambda.amazonaws.com   | lambda               | roles[0].trustedService: 'lambda' must be a service principal",
			"lambda.amazonaws.com   | null                 | roles[0]: lacks trust",
			"lambda.amazonaws.com   | \"\"                 | roles[0].trustedService: must not be empty",
			"purpose: Reads the queue. | purpose: ''       | roles[0].purpose: must have a text in English",
			"[Read-Queue, Logs]     | Read-Queue           | roles[0].policies: must be a list",
			"[Read-Queue, Logs]     | [Read-Queue, null, Logs] | roles[0].policies[1]: must not be empty",
			"[Read-Queue, Logs]     | [Read-Queue, 5, Logs] | roles[0].policies[1]: must be a text",
			"name: Logs             | name: Lo/gs          | policies[1].name: must have only letters",
			"kind: AWS              | kind: aws            | policies[1].kind: must be one of CUSTOMER, AWS",
			"kind: AWS              | kind: null           | policies[1]: lacks document",
			"path: /service-role/   | path: service-role   | policies[1].path: must begin and end with /",
			"path: /service-role/   | path: {}             | policies[1].path: must be a text",
			"document: read-queue.json | document: 5       | policies[0].document: must be a JSON file",
			"document: read-queue.json | document: null    | policies[0]: lacks document",
			"document: read-queue.json | document: no.json | policies[0].document: 'no.json' cannot be read",
			"sqs:ReceiveMessage: Takes messages. | sqs:ReceiveMessage: | "
					+ "policies[0].reasons.sqs:ReceiveMessage: must not be empty" })
	void aBadValueIsNamedByFileAndField(String text, String instead, String problem) throws IOException {
		assertThat(this.workshop.with(text, instead).problems())
			.anySatisfy((found) -> assertThat(found).startsWith("workshop.yaml: " + problem));
	}

	@Test
	void whatFollowsFromAWrongValueIsNotToldAsWell() throws IOException {
		assertThat(this.workshop.with("document: read-queue.json", "document: 5").problems()).hasSize(1);
		this.workshop.with("document: 5", "document: read-queue.json").with("purpose: Reads the queue.", "purpose: 7");
		assertThat(this.workshop.problems()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "colour", "roles[0].color", "policies[0].arn", "policies[1].documents" })
	void anUnknownKeyIsNamed(String field) throws IOException {
		String key = field.substring(field.lastIndexOf('.') + 1) + ": {a: 1}";
		switch (field.charAt(0)) {
			case 'c' -> this.workshop.with("id: lab", "id: lab\n" + key);
			case 'r' -> this.workshop.with("    purpose:", "    " + key + "\n    purpose:");
			default -> this.workshop.with(field.contains("[0]") ? "    kind: CUSTOMER" : "    kind: AWS",
					(field.contains("[0]") ? "    kind: CUSTOMER" : "    kind: AWS") + "\n    " + key);
		}
		assertThat(this.workshop.problems()).singleElement()
			.asString()
			.startsWith("workshop.yaml: " + field + ": unknown key; ");
	}

	@Test
	void allErrorsOfAllSortsAreNamedAtOnce() throws IOException {
		this.workshop.with("id: lab", "id: lab\ncolour: red")
			.with("name: Reader", "name: '!'")
			.with("[Read-Queue, Logs]", "[Read-Queue, Logs, Write-Queue]")
			.with("kind: AWS", "kind: AWSS")
			.withDocument("{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Alow\"}]}");
		assertThat(this.workshop.problems("ä"))
			.anySatisfy((found) -> assertThat(found).startsWith("console.name-prefix: 'ä' must have only"))
			.anySatisfy((found) -> assertThat(found)
				.startsWith("workshop.yaml: colour: unknown key; there are flow, id, parameters, policies, "))
			.anySatisfy((found) -> assertThat(found).startsWith("workshop.yaml: roles[0].name: "))
			.anySatisfy((found) -> assertThat(found).startsWith("workshop.yaml: policies[1].kind: "))
			.anySatisfy((found) -> assertThat(found).startsWith(
					"workshop.yaml: roles[0].policies[2]: no policy of this file or of AWS is named 'Write-Queue'"))
			.anySatisfy((found) -> assertThat(found).startsWith("read-queue.json: ").contains("Effect"))
			.anySatisfy((found) -> assertThat(found).startsWith("read-queue.json: ").contains("Action"));
	}

	@Test
	void aNameCanBreakTwoRulesAtOnce() throws IOException {
		assertThat(this.workshop.with("name: Reader", "name: '" + "ä".repeat(65) + "'").problems()).hasSize(2)
			.allMatch((found) -> found.startsWith("workshop.yaml: roles[0].name: must have"));
	}

	@Test
	void anItemWithoutContentIsNamed() throws IOException {
		assertThat(this.workshop.with("policies:\n  - name", "policies:\n  -\n  - 5\n  - name").problems())
			.containsExactly("workshop.yaml: policies[0]: must not be empty",
					"workshop.yaml: policies[1]: must be a mapping");
	}

}
