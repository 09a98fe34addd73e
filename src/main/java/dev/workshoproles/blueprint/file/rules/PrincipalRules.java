package dev.workshoproles.blueprint.file.rules;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * Checks the principals of a trust policy.
 *
 * @param written the trust policy as written
 * @param example the same with placeholders filled in
 */
record PrincipalRules(ObjectNode written, ObjectNode example) {

	void check(FieldPath place) {
		JsonNode statements = this.written.path("Statement");
		if (statements.isArray()) {
			for (int i = 0; i < statements.size(); i++) {
				checkStatement(statements.path(i), this.example.path("Statement").path(i),
						place.at("Statement").at(i).at("Principal"));
			}
		}
		else {
			checkStatement(statements, this.example.path("Statement"), place.at("Statement").at("Principal"));
		}
	}

	private static void checkStatement(JsonNode statement, JsonNode filled, FieldPath place) {
		JsonNode examples = filled.path("Principal");
		statement.path("Principal")
			.properties()
			.forEach((type) -> checkNames(type.getKey(), type.getValue(), examples.path(type.getKey()),
					place.at(type.getKey())));
	}

	private static void checkNames(String type, JsonNode names, JsonNode filled, FieldPath place) {
		if (!names.isArray()) {
			check(type, names, filled, place);
		}
		for (int i = 0; names.isArray() && i < names.size(); i++) {
			check(type, names.path(i), filled.path(i), place.at(i));
		}
	}

	private static void check(String type, JsonNode name, JsonNode filled, FieldPath place) {
		if (name.isString() && !place.isKnownToBeWrong()) {
			PrincipalMistakes.of(type, filled.asString(""), name.stringValue()).ifPresent(place::report);
		}
	}

}
