package dev.workshoproles.blueprint.file.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;

import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.Placeholders;
import dev.workshoproles.blueprint.ResourceLocation;

/**
 * Fills placeholders with long but possible values, to check what contains them by IAM's
 * rules. A parameter without value gets one that fits where it stands.
 */
final class ExampleValues {

	/** Possible as an account id and as part of most names. */
	private static final String DIGITS = "123456789012";

	private static final String RESOURCE = "Resource";

	private static final String SERVICE = "Service";

	/** No element of a document, but where a policy's ARN stands in a workshop file. */
	private static final String POLICY = "PolicyArn";

	private static final Map<String, String> BY_ELEMENT = Map.of(RESOURCE, "arn:aws:sqs:us-east-1:123456789012:queue",
			"NotResource", "arn:aws:sqs:us-east-1:123456789012:queue", "AWS", "arn:aws:iam::123456789012:role/role",
			"Federated", "arn:aws:iam::123456789012:oidc-provider/provider.example.com", SERVICE,
			"service.amazonaws.com", "Action", "sts:AssumeRole", "NotAction", "sts:AssumeRole", POLICY,
			"arn:aws:iam::123456789012:policy/policy");

	private final List<Parameter> parameters;

	private final String prefix;

	private final Placeholders usual;

	/**
	 * For the parameters of a workshop.
	 * @param prefix the prefix of all names
	 */
	ExampleValues(List<Parameter> parameters, String prefix) {
		this.parameters = parameters;
		this.prefix = prefix;
		this.usual = placeholders(Map.of());
	}

	/** Fills a text that is no ARN of a resource. */
	String fill(String text) {
		return this.usual.fill(Placeholders.withPrefix(text, this.prefix));
	}

	/** Fills the ARN of a resource. */
	String fillResource(String arn) {
		return fill(arn, RESOURCE);
	}

	/** Fills the ARN of a policy. */
	String fillPolicy(String arn) {
		return fill(arn, POLICY);
	}

	/** Fills a service principal. */
	String fillService(String service) {
		return fill(service, SERVICE);
	}

	private String fill(String text, String element) {
		Map<String, String> fitting = new HashMap<>();
		fit(text, element, fitting);
		return placeholders(fitting).fill(Placeholders.withPrefix(text, this.prefix));
	}

	/**
	 * Fills a document.
	 * @param tree the document's tree
	 */
	String fillDocument(String json, JsonNode tree) {
		Map<String, String> fitting = new HashMap<>();
		fit(tree, "", fitting);
		return (fitting.isEmpty() ? this.usual : placeholders(fitting))
			.fillDocument(Placeholders.withPrefix(json, this.prefix));
	}

	private void fit(JsonNode node, String element, Map<String, String> fitting) {
		if (node.isString()) {
			fit(node.stringValue(), element, fitting);
		}
		else if (node.isArray()) {
			node.forEach((item) -> fit(item, element, fitting));
		}
		else {
			node.properties().forEach((property) -> fit(property.getValue(), property.getKey(), fitting));
		}
	}

	private void fit(String text, String element, Map<String, String> fitting) {
		String value = BY_ELEMENT.get(element);
		if (value != null && text.startsWith("${")) {
			this.parameters.stream()
				.filter((parameter) -> parameter.value() == null && text.startsWith(parameter.placeholder()))
				.forEach((parameter) -> fitting.putIfAbsent(parameter.name(), value));
		}
	}

	private Placeholders placeholders(Map<String, String> fitting) {
		List<Parameter> examples = new ArrayList<>();
		this.parameters.forEach((parameter) -> examples.add(new Parameter(parameter.name(), parameter.description(),
				Objects.requireNonNullElse(parameter.value(), fitting.getOrDefault(parameter.name(), DIGITS)))));
		return new Placeholders(ResourceLocation.LONGEST, examples);
	}

}
