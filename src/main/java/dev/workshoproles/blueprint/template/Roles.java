package dev.workshoproles.blueprint.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.template.evaluation.Evaluation;
import dev.workshoproles.blueprint.template.evaluation.Report;
import dev.workshoproles.blueprint.template.evaluation.TemplateResource;
import dev.workshoproles.blueprint.template.evaluation.Text;
import dev.workshoproles.blueprint.template.evaluation.Value;
import dev.workshoproles.blueprint.template.source.Place;

/**
 * The roles of a template, with what other resources add to them.
 */
final class Roles {

	private static final Map<String, String> FIELDS = Map.of("RoleName", "name", "AssumeRolePolicyDocument", "trust",
			"ManagedPolicyArns", "policies", "Path", "path", "Description", "description", "MaxSessionDuration",
			"maxSessionDuration", "PermissionsBoundary", "permissionsBoundary", "Tags", "tags");

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

	private static final String DOCUMENT = "PolicyDocument";

	private static final String NAME = "PolicyName";

	private static final String ROLES = "Roles";

	private final Evaluation evaluation;

	private final Report report;

	private final Documents documents;

	private final ManagedPolicies policies;

	private final Tags tags;

	private final Map<String, RoleDraft> drafts = new LinkedHashMap<>();

	private final Map<String, TemplateResource> resources = new LinkedHashMap<>();

	private final Set<String> names = new HashSet<>();

	Roles(Evaluation evaluation, Report report, ManagedPolicies policies) {
		this.evaluation = evaluation;
		this.report = report;
		this.policies = policies;
		this.documents = new Documents(evaluation, report);
		this.tags = new Tags(evaluation, report);
	}

	void add(TemplateResource resource) {
		String name = this.evaluation.names().iamName(resource);
		if (!this.names.add(name.toLowerCase(Locale.ROOT))) {
			this.report.missing(resource.place(), "is left out, since another role is named " + name + " too");
			return;
		}
		ObjectNode role = JsonNodeFactory.instance.objectNode().put("name", name);
		RoleDraft draft = new RoleDraft(role);
		locate(resource, draft);
		this.documents.of(resource, "AssumeRolePolicyDocument")
			.ifPresentOrElse((trust) -> role.set("trust", trust), draft::lack);
		addOptions(resource, role);
		attach(resource, draft);
		addInline(resource, draft);
		this.drafts.put(name, draft);
		this.resources.put(name, resource);
	}

	private static void locate(TemplateResource resource, RoleDraft draft) {
		draft.locate("", resource.place().line());
		FIELDS.forEach((property, field) -> draft.locate(field, resource.placeOf(property).line()));
	}

	private void addOptions(TemplateResource resource, ObjectNode role) {
		if (this.evaluation.property(resource, "Path").isPresent()) {
			role.put("path", this.evaluation.names().path(resource));
		}
		this.evaluation.literal(resource, "Description", "so the role has no description")
			.ifPresent((description) -> role.put("description", description));
		this.evaluation.literal(resource, "MaxSessionDuration", "so the role has IAM's default")
			.ifPresent((seconds) -> {
				if (SECONDS.matcher(seconds).matches()) {
					role.put("maxSessionDuration", Integer.parseInt(seconds));
				}
				else {
					this.report.missing(resource.placeOf("MaxSessionDuration"), "is no number of seconds");
				}
			});
		String boundary = "PermissionsBoundary";
		this.evaluation.property(resource, boundary)
			.map((value) -> this.evaluation.asText(value, resource.placeOf(boundary)))
			.ifPresent((arn) -> role.put("permissionsBoundary", this.policies.boundary(arn)));
		this.tags.of(resource).ifPresent((tagged) -> role.set("tags", tagged));
	}

	private void attach(TemplateResource resource, RoleDraft draft) {
		for (Located item : items(resource, "ManagedPolicyArns")) {
			this.policies.attachment(reference(item), item.place()).ifPresentOrElse(draft::attach, draft::lack);
		}
	}

	private void addInline(TemplateResource resource, RoleDraft draft) {
		int number = 0;
		for (Located item : items(resource, "Policies")) {
			Place place = item.place();
			if (!(item.value() instanceof Value.Fields policy && policy.fields().get(NAME) instanceof Text written
					&& policy.fields().containsKey(DOCUMENT))) {
				this.report.missing(place, "is no policy with " + NAME + " and " + DOCUMENT);
				draft.lack();
				continue;
			}
			number++;
			String other = "policy-" + number;
			String name = this.evaluation.literal(written, place.at(NAME, place.line()), "", "so it is named " + other)
				.orElse(other);
			Value document = policy.fields().getOrDefault(DOCUMENT, Value.Absent.NO_VALUE);
			this.documents.document(document, place.at(DOCUMENT, place.line()))
				.ifPresentOrElse((known) -> add(draft, name, known, place), draft::lack);
		}
	}

	private void add(RoleDraft draft, String name, ObjectNode document, Place place) {
		draft.locate("inline." + name, place.line());
		if (!draft.add(name, document)) {
			this.report.missing(place, "the role has an inline policy named " + name + " already, which is taken");
		}
	}

	/** An inline policy that is a resource of its own. */
	void addInline(TemplateResource resource) {
		String name = this.evaluation.literal(resource, NAME, "so its logical id is its name")
			.orElseGet(resource::logicalId);
		Optional<ObjectNode> document = this.documents.of(resource, DOCUMENT);
		for (RoleDraft draft : rolesOf(resource)) {
			document.ifPresentOrElse((known) -> add(draft, name, known.deepCopy(), resource.place()), draft::lack);
		}
	}

	/** The roles that a managed policy itself attaches to. */
	void attach(TemplateResource resource) {
		for (RoleDraft draft : rolesOf(resource)) {
			this.policies.attachment(this.evaluation.names().reference(resource), resource.place())
				.ifPresentOrElse(draft::attach, draft::lack);
		}
	}

	void addProfile(TemplateResource resource) {
		String profile = this.evaluation.names().iamName(resource);
		if (!this.evaluation.names().path(resource).equals("/")) {
			this.report.missing(resource.placeOf("Path"), "a workshop's instance profiles have the path /");
		}
		for (RoleDraft draft : rolesOf(resource)) {
			if (!draft.contain(profile)) {
				this.report.missing(resource.place(), "is left out, since its role is in another instance profile");
			}
		}
	}

	private List<RoleDraft> rolesOf(TemplateResource resource) {
		List<Located> named = new ArrayList<>(items(resource, ROLES));
		this.evaluation.property(resource, "RoleName")
			.ifPresent((role) -> named.add(new Located(role, resource.placeOf("RoleName"))));
		List<RoleDraft> found = new ArrayList<>();
		for (Located item : named) {
			String name = reference(item);
			RoleDraft draft = this.drafts.get(name);
			if (draft != null) {
				found.add(draft);
			}
			else {
				this.report.missing(item.place(), "the workshop has no role named " + name);
			}
		}
		return found;
	}

	private List<Located> items(TemplateResource resource, String property) {
		Place place = resource.placeOf(property);
		Optional<Value> value = this.evaluation.property(resource, property);
		if (value.isPresent() && value.get() instanceof Value.Items list) {
			List<Located> items = new ArrayList<>();
			for (int i = 0; i < list.items().size(); i++) {
				items.add(new Located(list.items().get(i), place.at(i, place.line())));
			}
			return items;
		}
		return value.stream().map((one) -> new Located(one, place)).toList();
	}

	/**
	 * All roles of which everything is known.
	 * @param lines receives the lines of their fields
	 */
	ArrayNode written(Map<String, Integer> lines) {
		ArrayNode written = JsonNodeFactory.instance.arrayNode();
		this.drafts.forEach((name, draft) -> {
			if (draft.isLacking()) {
				this.report.missing(Objects.requireNonNull(this.resources.get(name)).place(),
						"is left out, since the console could not make it as it is here");
			}
			else {
				lines.putAll(draft.lines("roles[" + written.size() + "]"));
				written.add(draft.written());
			}
		});
		return written;
	}

	private String reference(Located item) {
		return this.evaluation.reference(this.evaluation.asText(item.value(), item.place()), item.place());
	}

	/**
	 * A value of a list, or that stands for one.
	 *
	 * @param place its place
	 */
	private record Located(Value value, Place place) {
	}

}
