package dev.workshoproles.api;

import java.io.IOException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the JSON Schema of workshop files, for editors.
 */
@RestController
class WorkshopSchemaController {

	private static final ClassPathResource SCHEMA = new ClassPathResource("workshop/workshop.schema.json");

	@GetMapping(path = "/workshop.schema.json", produces = "application/schema+json")
	byte[] schema() throws IOException {
		return SCHEMA.getContentAsByteArray();
	}

}
