package dev.workshoproles.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.workshoproles.api.EventSource.Event;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class LargeWorkshopTests {

	private static final int ROLES = 100;

	@TempDir
	private static Path folder;

	private ApiClient api;

	@DynamicPropertySource
	static void workshop(DynamicPropertyRegistry properties) throws IOException {
		Path file = folder.resolve("workshop.yaml");
		Files.writeString(folder.resolve("read.json"), """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:ReceiveMessage","Resource":"*"}]}
				""");
		Files.writeString(file, "id: large\ntitle: Large\nroles:\n" + each("""
				- {name: Role-%1$d, trustedService: lambda.amazonaws.com, purpose: Reads., policies: [Policy-%1$d]}
				""") + "policies:\n" + each("""
				- {name: Policy-%1$d, kind: CUSTOMER, document: read.json, reasons: {"sqs:ReceiveMessage": Reads.}}
				"""));
		properties.add("console.workshop", () -> "file:" + file);
	}

	private static String each(String line) {
		return IntStream.rangeClosed(1, ROLES).mapToObj(line::formatted).collect(Collectors.joining());
	}

	@BeforeEach
	void console(@LocalServerPort int port) {
		this.api = new ApiClient(port);
	}

	@Test
	void tellsEachEventOnceAndInOrderHoweverOftenTheConnectionIsCut() {
		String run = this.api.post("/api/v1/runs", "{\"action\":\"apply\"}").text("id");
		EventSource source = new EventSource(this.api, run);
		List<Event> live = new ArrayList<>();
		for (int length = 1; live.isEmpty() || !live.get(live.size() - 1).name().equals("ended"); length += 7) {
			live.addAll(source.from(live.size(), length));
		}
		assertThat(live).extracting(Event::id).isEqualTo(EventSource.numbers(1, live.size()));
		assertThat(live).isEqualTo(source.from(0));
		assertThat(live.get(live.size() - 1).data()).isEqualTo("{\"state\":\"SUCCEEDED\"}");
		assertStepsInOrder(live);
	}

	/**
	 * Of each step first that it runs, then that it is done; of dependent steps, the
	 * first is done by then.
	 */
	private static void assertStepsInOrder(List<Event> events) {
		List<String> steps = events.stream().filter((event) -> event.name().equals("step")).map(Event::data).toList();
		assertThat(steps).hasSize(ROLES * 3 * 2).doesNotHaveDuplicates();
		for (int role = 1; role <= ROLES; role++) {
			String name = "Role-" + role;
			List<String> ofRole = steps.stream()
				.filter((data) -> data.contains("/" + name + "\"") || data.contains("/" + name + "/"))
				.toList();
			assertThat(ofRole).hasSize(4);
			assertThat(ofRole.get(0)).contains("CreateRole/", "RUNNING");
			assertThat(ofRole.get(1)).contains("CreateRole/", "SUCCEEDED");
			assertThat(ofRole.get(2)).contains("AttachRolePolicy/", "RUNNING");
			assertThat(ofRole.get(3)).contains("AttachRolePolicy/", "SUCCEEDED");
		}
	}

}
