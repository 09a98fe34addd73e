package dev.workshoproles.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the API's contract, {@code openapi.yaml}, as YAML and as JSON.
 */
@RestController
class ContractController {

	private static final String YAML = "application/vnd.oai.openapi";

	private static final ClassPathResource CONTRACT = new ClassPathResource("openapi/openapi.yaml");

	@GetMapping(path = "/v3/api-docs.yaml", produces = YAML)
	byte[] asYaml() throws IOException {
		return CONTRACT.getContentAsByteArray();
	}

	@GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] asJson(HttpServletRequest request) throws IOException {
		String yaml = CONTRACT.getContentAsString(StandardCharsets.UTF_8);
		JsonNode contract = new YAMLMapper().readTree(yaml);
		((ObjectNode) contract.at("/servers/0")).put("url", request.getContextPath() + "/");
		return new JsonMapper().writeValueAsBytes(contract);
	}

}
