package dev.workshoproles.blueprint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.io.JsonStringEncoder;

import dev.workshoproles.policy.PolicyDocument;

/**
 * The values of a workshop's placeholders in one account.
 */
final class Placeholders {

	private final Map<String, String> values = new LinkedHashMap<>();

	/**
	 * A parameter without a value keeps its placeholder.
	 */
	Placeholders(ResourceLocation location, Collection<Parameter> parameters) {
		parameters.forEach((parameter) -> {
			String value = parameter.value();
			if (value != null) {
				this.values.put(parameter.placeholder(), location.fill(value));
			}
		});
		this.values.put(ResourceLocation.UNKNOWN.partition(), location.partition());
		this.values.put(ResourceLocation.UNKNOWN.accountId(), location.accountId());
		this.values.put(ResourceLocation.UNKNOWN.region(), location.region());
	}

	String fill(String text) {
		String filled = text;
		for (Map.Entry<String, String> value : this.values.entrySet()) {
			filled = filled.replace(value.getKey(), value.getValue());
		}
		return filled;
	}

	/** A document without placeholders stays as it is written. */
	PolicyDocument fill(PolicyDocument document) {
		String filled = document.json();
		for (Map.Entry<String, String> value : this.values.entrySet()) {
			filled = filled.replace(value.getKey(), quoted(value.getValue()));
		}
		return filled.equals(document.json()) ? document : PolicyDocument.parse(filled);
	}

	private static String quoted(String value) {
		return new String(JsonStringEncoder.getInstance().quoteAsCharArray(value));
	}

}
