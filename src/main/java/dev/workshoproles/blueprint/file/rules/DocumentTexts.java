package dev.workshoproles.blueprint.file.rules;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import dev.workshoproles.blueprint.file.rules.StandIns.Mistake;
import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * Checks the placeholders in all texts of a policy document, those of its keys included:
 * the condition key of an identity provider has the provider's address. The same mistake
 * is reported once.
 */
final class DocumentTexts {

	private static final String REFERENCE = "Ref";

	private static final String FUNCTION = "Fn::";

	private final PlaceholderRules rules;

	private final Map<String, Found> found = new LinkedHashMap<>();

	private DocumentTexts(PlaceholderRules rules) {
		this.rules = rules;
	}

	static void check(JsonNode document, FieldPath place, PlaceholderRules rules) {
		DocumentTexts texts = new DocumentTexts(rules);
		texts.collect(document, place);
		texts.found.values().forEach(Found::report);
	}

	private void collect(JsonNode node, FieldPath place) {
		if (node.isString()) {
			check(node.stringValue(), place);
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				collect(node.path(i), place.at(i));
			}
		}
		else if (isFunction(node)) {
			place
				.report("a function of CloudFormation works in templates only; write a placeholder such as ${Account}");
		}
		else {
			node.properties().forEach((property) -> {
				check(property.getKey(), place.at(property.getKey()));
				collect(property.getValue(), place.at(property.getKey()));
			});
		}
	}

	private static boolean isFunction(JsonNode node) {
		return node.size() == 1
				&& node.propertyNames().stream().anyMatch((key) -> key.equals(REFERENCE) || key.startsWith(FUNCTION));
	}

	private void check(String text, FieldPath place) {
		for (Mistake mistake : this.rules.mistakes(text, true)) {
			place.markWrong();
			this.found.merge(mistake.token(), new Found(place, mistake.message(), 0), (first, again) -> first.again());
		}
	}

	private record Found(FieldPath place, String message, int others) {

		private Found again() {
			return new Found(this.place, this.message, this.others + 1);
		}

		private void report() {
			this.place
				.report((this.others == 0) ? this.message : this.message + " (" + (this.others + 1) + " times in all)");
		}
	}

}
