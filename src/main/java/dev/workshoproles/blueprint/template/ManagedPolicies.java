package dev.workshoproles.blueprint.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.template.evaluation.Evaluation;
import dev.workshoproles.blueprint.template.evaluation.Report;
import dev.workshoproles.blueprint.template.evaluation.TemplateResource;
import dev.workshoproles.blueprint.template.evaluation.Text;
import dev.workshoproles.blueprint.template.source.Place;

/**
 * The managed policies of a template, and how its roles name these and AWS's.
 */
final class ManagedPolicies {

	private static final Pattern OF_AWS = Pattern.compile("arn:aws[a-z-]*:iam::aws:policy/(.+)");

	private final Evaluation evaluation;

	private final Report report;

	private final Documents documents;

	private final Tags tags;

	private final Map<String, ObjectNode> byReference = new LinkedHashMap<>();

	private final Map<String, TemplateResource> resources = new HashMap<>();

	private final Set<String> names = new HashSet<>();

	ManagedPolicies(Evaluation evaluation, Report report) {
		this.evaluation = evaluation;
		this.report = report;
		this.documents = new Documents(evaluation, report);
		this.tags = new Tags(evaluation, report);
	}

	void add(TemplateResource resource) {
		String name = this.evaluation.names().iamName(resource);
		Optional<ObjectNode> document = this.documents.of(resource, "PolicyDocument");
		if (document.isEmpty()) {
			return;
		}
		if (!this.names.add(name.toLowerCase(Locale.ROOT))) {
			this.report.missing(resource.place(), "is left out, since another policy is named " + name + " too");
			return;
		}
		ObjectNode policy = JsonNodeFactory.instance.objectNode().put("name", name);
		policy.set("document", document.get());
		String path = this.evaluation.names().path(resource);
		if (!path.equals("/")) {
			policy.put("path", path);
		}
		this.tags.of(resource).ifPresent((tagged) -> policy.set("tags", tagged));
		this.byReference.put(this.evaluation.names().reference(resource), policy);
		this.resources.put(name, resource);
	}

	/**
	 * How a role names a policy that it has attached.
	 * @param reference the policy's ARN in its comparable form
	 * @return empty, and reported, if it is neither the template's nor AWS's
	 */
	Optional<String> attachment(String reference, Place place) {
		Optional<String> own = own(reference);
		if (own.isPresent()) {
			return own;
		}
		Matcher aws = OF_AWS.matcher(reference);
		if (!aws.matches()) {
			this.report.missing(place, "'" + reference + "' is neither a policy of this template nor one of AWS");
			return Optional.empty();
		}
		String pathAndName = aws.group(1);
		return Optional.of(this.names.contains(pathAndName.toLowerCase(Locale.ROOT)) ? reference : pathAndName);
	}

	/** How a role names its permissions boundary, which may also be any other policy. */
	String boundary(Text arn) {
		return own(arn.comparable()).orElseGet(() -> this.evaluation.parameters().written(arn));
	}

	private Optional<String> own(String reference) {
		return Optional.ofNullable(this.byReference.get(reference)).map((policy) -> policy.path("name").stringValue());
	}

	/**
	 * The policies that roles need.
	 * @param roles the roles in the workshop's form
	 * @param lines receives the lines of the policies
	 */
	ArrayNode neededBy(ArrayNode roles, Map<String, Integer> lines) {
		Set<String> needed = new HashSet<>();
		roles.forEach((role) -> {
			role.path("policies").forEach((policy) -> needed.add(policy.stringValue()));
			needed.add(role.path("permissionsBoundary").asString(""));
		});
		ArrayNode written = JsonNodeFactory.instance.arrayNode();
		this.byReference.values().forEach((policy) -> {
			String name = policy.path("name").stringValue();
			Place place = Objects.requireNonNull(this.resources.get(name)).place();
			if (needed.contains(name)) {
				lines.put("policies[" + written.size() + "]", place.line());
				written.add(policy);
			}
			else {
				this.report.missing(place, "is left out, since no role of the workshop has it");
			}
		});
		return written;
	}

}
