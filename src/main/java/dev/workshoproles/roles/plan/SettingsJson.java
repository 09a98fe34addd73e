package dev.workshoproles.roles.plan;

import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a step sets or overwrites besides policy documents, as JSON to read.
 */
final class SettingsJson {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private SettingsJson() {
	}

	static String of(Map<String, ?> settings) {
		return JSON.writeValueAsString(settings);
	}

}
