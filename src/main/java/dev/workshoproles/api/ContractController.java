package dev.workshoproles.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the API's contract, {@code openapi.yaml}, as YAML and as JSON.
 */
@RestController
class ContractController {

	private static final String YAML = "application/vnd.oai.openapi";

	private static final ClassPathResource CONTRACT = new ClassPathResource("openapi/openapi.yaml");

	private static final JsonMapper JSON = new JsonMapper();

	/** Parsed once, since that takes longer than any page. */
	private final SingletonSupplier<ObjectNode> contract = SingletonSupplier.of(ContractController::parsed);

	@GetMapping(path = "/v3/api-docs.yaml", produces = YAML)
	byte[] asYaml() throws IOException {
		return CONTRACT.getContentAsByteArray();
	}

	@GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] asJson(HttpServletRequest request) {
		ObjectNode contract = this.contract.obtain();
		JsonNode servers = contract.path("servers").deepCopy();
		((ObjectNode) servers.get(0)).put("url", request.getContextPath() + "/");
		return JSON.writeValueAsBytes(JSON.createObjectNode().setAll(contract).set("servers", servers));
	}

	private static ObjectNode parsed() {
		try (InputStream yaml = CONTRACT.getInputStream()) {
			return (ObjectNode) new YAMLMapper().readTree(yaml);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
