package dev.workshoproles.export;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.policy.statement.PolicyJson;

/**
 * The text of a policy document for an export, with the workshop's Sids and order.
 *
 * @param json valid JSON
 */
record PolicyText(String json) {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	JsonNode tree() {
		return MAPPER.readTree(this.json);
	}

	/**
	 * With LF line ends. No line can be a here-document's delimiter: each has a bracket
	 * or quotes.
	 */
	String pretty() {
		return pretty(tree());
	}

	static String pretty(JsonNode value) {
		return PolicyJson.writePretty(value);
	}

}
