package dev.workshoproles.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.ClassPathResource;

/**
 * Adds to the description what the code cannot say: words and examples.
 */
class DescriptionTexts implements OpenApiCustomizer {

	/** Unlike that of the description, keeps null: it takes away. */
	private static final ObjectMapper YAML = new ObjectMapper();

	private static final List<String> FILES = List.of("info", "state", "runs", "schemas", "problems");

	@Override
	public void customise(OpenAPI description) {
		JsonNode document = Json31.mapper().valueToTree(description);
		for (String file : FILES) {
			document = MergePatch.apply(read("openapi/" + file + ".yaml"), document);
		}
		take(document, description);
	}

	private static void take(JsonNode document, OpenAPI description) {
		try {
			OpenAPI complete = Json31.mapper().treeToValue(document, OpenAPI.class);
			description.info(complete.getInfo())
				.servers(complete.getServers())
				.security(complete.getSecurity())
				.tags(complete.getTags())
				.paths(complete.getPaths())
				.components(complete.getComponents());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode read(String file) {
		try (InputStream content = new ClassPathResource(file).getInputStream()) {
			return YAML.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
