package dev.workshoproles.blueprint;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.blueprint.Station.Passage;
import dev.workshoproles.blueprint.file.WorkshopFolder;

import static org.assertj.core.api.Assertions.assertThat;

class FlowTests {

	private static final String FLOW = """
			id: lab
			flow:
			  - service: SQS
			    resource: Queue
			    next: {actions: ['sqs:ReceiveMessage'], policy: Read-Queue}
			  - service: Lambda
			    role: Reader
			    next: {origin: It says so.}
			  - service: SNS
			""";

	private WorkshopFolder workshop;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.workshop = WorkshopFolder.in(folder);
	}

	@Test
	void aWorkshopNeedsNone() {
		assertThat(this.workshop.load("").flow()).isEmpty();
	}

	@Test
	void stationsHaveTheRealNames() throws IOException {
		Workshop loaded = this.workshop.with("id: lab\n", FLOW).load("lan-");
		assertThat(loaded.flow()).extracting(Station::service).containsExactly("SQS", "Lambda", "SNS");
		assertThat(loaded.flow()).extracting(Station::role).containsExactly(null, "lan-Reader", null);
		assertThat(loaded.flow().get(0).passage()).extracting(Passage::policy).isEqualTo("lan-Read-Queue");
		assertThat(loaded.flow().get(2).passage()).isNull();
	}

	@Test
	void aPolicyThatAwsManagesHasNoPrefix() throws IOException {
		Workshop loaded = this.workshop.with("id: lab\n", FLOW).with("policy: Read-Queue", "policy: Logs").load("lan-");
		assertThat(loaded.flow().get(0).passage()).extracting(Passage::policy).isEqualTo("Logs");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "service: SQS       | service: ''        | flow[0].service: must not be empty",
					"role: Reader         | role: reader       | flow[1].role: no role is named 'reader'",
					"policy: Read-Queue   | policy: Other      | flow[0].next.policy: the role of neither station",
					"policy: Read-Queue   | origin: ''         | flow[0].next.origin: must have a text in English",
					"origin: It says so.  | actions: [a]       | flow[1].next: must have either a policy or an origin",
					"service: SNS         | next: {origin: No.} | flow[2].next: nothing comes after the last station",
					"resource: Queue      | queue: Queue       | flow[0].queue: unknown key; there are" })
	void aBadStationIsNamedByFileAndField(String text, String instead, String problem) throws IOException {
		this.workshop.with("id: lab\n", FLOW);
		assertThat(this.workshop.with(text, instead).problems())
			.anySatisfy((found) -> assertThat(found).startsWith("workshop.yaml: " + problem));
	}

}
