package dev.workshoproles.blueprint;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.io.JsonStringEncoder;

import dev.workshoproles.policy.PolicyDocument;

/**
 * The values of a workshop's placeholders in one account.
 */
public final class Placeholders {

	/**
	 * The placeholder for the prefix of all names, which is known when a file is loaded.
	 */
	public static final String PREFIX = "${Prefix}";

	private final Map<String, String> values = new LinkedHashMap<>();

	private final Map<String, PolicyDocument> filled = new HashMap<>();

	/**
	 * The values for a location. A parameter without a value keeps its placeholder.
	 * @param location the partition, account and Region
	 * @param parameters the workshop's parameters
	 */
	public Placeholders(ResourceLocation location, Collection<Parameter> parameters) {
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

	/**
	 * Puts the prefix of all names in place of its placeholder.
	 * @param text a text, or a document, since a prefix needs no escapes in JSON
	 * @param prefix the prefix
	 * @return the text with the prefix
	 */
	public static String withPrefix(String text, String prefix) {
		return text.replace(PREFIX, prefix);
	}

	/**
	 * Fills in the values.
	 * @param text an ARN or the value of a tag
	 * @return the text without known placeholders
	 */
	public String fill(String text) {
		String filled = text;
		for (Map.Entry<String, String> value : this.values.entrySet()) {
			filled = filled.replace(value.getKey(), value.getValue());
		}
		return filled;
	}

	/**
	 * Fills in the values.
	 * @param json a policy document
	 * @return the document without known placeholders
	 */
	public String fillDocument(String json) {
		String filled = json;
		for (Map.Entry<String, String> value : this.values.entrySet()) {
			filled = filled.replace(value.getKey(), quoted(value.getValue()));
		}
		return filled;
	}

	/**
	 * A document without placeholders stays as it is written. One that several roles have
	 * is parsed once.
	 */
	PolicyDocument fill(PolicyDocument document) {
		return this.filled.computeIfAbsent(document.json(), (json) -> {
			String here = fillDocument(json);
			return here.equals(json) ? document : PolicyDocument.parse(here);
		});
	}

	private static String quoted(String value) {
		return new String(JsonStringEncoder.getInstance().quoteAsCharArray(value));
	}

}
