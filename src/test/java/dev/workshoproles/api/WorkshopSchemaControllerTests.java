package dev.workshoproles.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ApiSlice
class WorkshopSchemaControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void servesTheSchemaAsItWasWritten() throws IOException {
		assertThat(this.mvc.get().uri("/workshop.schema.json")).hasStatusOk()
			.hasContentType("application/schema+json")
			.body()
			.asString(StandardCharsets.UTF_8)
			.isEqualTo(Files.readString(Path.of("src/main/resources/workshop/workshop.schema.json")));
	}

}
