package dev.workshoproles.blueprint.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.Finding;
import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.template.evaluation.Evaluation;
import dev.workshoproles.blueprint.template.evaluation.Report;
import dev.workshoproles.blueprint.template.evaluation.Template;
import dev.workshoproles.blueprint.template.evaluation.TemplateResource;
import dev.workshoproles.blueprint.template.serverless.ServerlessTransform;
import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;
import dev.workshoproles.blueprint.template.source.TemplateSource;

/**
 * Translates a CloudFormation template into a workshop: its IAM resources are the roles
 * and policies, and what is known only in an account becomes a parameter.
 */
public final class TemplateTranslation {

	private static final String TRANSFORM = "Transform";

	private static final int MAX_ID = 64;

	private static final int MAX_TITLE = 120;

	private final Template template;

	private final Report report = new Report();

	private final Evaluation evaluation;

	private final boolean serverless;

	private TemplateTranslation(TemplateSource source, String id, Map<String, String> given) {
		TemplateNode.Fields root = source.root((key, line) -> this.report.assumed(new Place(null, "", line),
				"'" + key + "' stands here twice; as in CloudFormation, the last is taken"));
		this.serverless = transforms(root).contains(ServerlessTransform.NAME);
		this.template = Template.of(source.name(), id,
				this.serverless ? ServerlessTransform.of(root, this.report) : root, given);
		this.evaluation = new Evaluation(this.template, this.report);
	}

	/**
	 * Translates a template with the defaults of its parameters.
	 * @param source the template
	 * @return a workshop whose id is made from the file's name
	 * @throws InvalidWorkshopException if the template cannot be read, or has no role
	 * that a workshop could have
	 */
	public static TranslatedTemplate of(TemplateSource source) {
		return of(source, Map.of());
	}

	/**
	 * Translates a template.
	 * @param source the template
	 * @param given values of its parameters, which names and conditions may depend on
	 * @return a workshop whose id is made from the file's name
	 * @throws InvalidWorkshopException if the template cannot be read, or has no role
	 * that a workshop could have
	 */
	public static TranslatedTemplate of(TemplateSource source, Map<String, String> given) {
		String id = idOf(source.name());
		return new TemplateTranslation(source, id, given).translated(id);
	}

	/** The file's name without its ending, in lower case and with hyphens. */
	private static String idOf(String name) {
		String words = name.replaceFirst("\\.[A-Za-z]+$", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceFirst("^-", "");
		String id = words.substring(0, Math.min(words.length(), MAX_ID)).replaceFirst("-$", "");
		return id.isEmpty() ? "template" : id;
	}

	private TranslatedTemplate translated(String id) {
		reportSections();
		ManagedPolicies policies = new ManagedPolicies(this.evaluation, this.report);
		Roles roles = new Roles(this.evaluation, this.report, policies);
		List<TemplateResource> existing = existing();
		each(existing, IamType.MANAGED_POLICY, policies::add);
		each(existing, IamType.ROLE, roles::add);
		each(existing, IamType.MANAGED_POLICY, roles::attach);
		each(existing, IamType.POLICY, roles::addInline);
		each(existing, IamType.ROLE_POLICY, roles::addInline);
		each(existing, IamType.INSTANCE_PROFILE, roles::addProfile);
		Map<String, Integer> lines = new HashMap<>();
		ArrayNode written = roles.written(lines);
		if (written.isEmpty()) {
			throw new InvalidWorkshopException(Stream
				.concat(Stream
					.of(new WorkshopProblem(this.template.name(), 0, "", "has no role that a workshop could have")),
						findings().stream().map((finding) -> finding.problem(this.template.name())))
				.toList());
		}
		ObjectNode workshop = JsonNodeFactory.instance.objectNode().put("id", id).put("title", title(id));
		ArrayNode needed = policies.neededBy(written, lines);
		ObjectNode parameters = this.evaluation.parameters().written();
		if (!parameters.isEmpty()) {
			workshop.set("parameters", parameters);
		}
		workshop.set("roles", written);
		if (!needed.isEmpty()) {
			workshop.set("policies", needed);
		}
		return new TranslatedTemplate(workshop, findings(), lines, this.template.parameters().fields().keySet());
	}

	private static void each(List<TemplateResource> resources, String type, Consumer<TemplateResource> translated) {
		resources.stream().filter((resource) -> resource.type().equals(type)).forEach(translated);
	}

	/** The IAM resources that the template makes by default. */
	private List<TemplateResource> existing() {
		CarriedProperties properties = new CarriedProperties(this.report);
		OtherResources others = new OtherResources(this.report, this.serverless);
		List<TemplateResource> existing = new ArrayList<>();
		this.template.resources().values().forEach((resource) -> {
			if (!IamType.ALL.contains(resource.type())) {
				others.check(resource);
			}
			else if (this.evaluation.exists(resource)) {
				properties.check(resource);
				existing.add(resource);
			}
			else {
				this.report.missing(resource.place(),
						"is left out, since its condition " + resource.condition() + " does not hold");
			}
		});
		return existing;
	}

	private void reportSections() {
		Place transform = this.template.place(TRANSFORM);
		if (this.serverless) {
			this.report.assumed(transform,
					"of " + ServerlessTransform.NAME + ", the roles of functions and state machines are made");
		}
		if (transforms(this.template.root()).stream().anyMatch((name) -> !name.equals(ServerlessTransform.NAME))) {
			this.report.missing(transform, "the template is taken as it is written; transforms are not carried out");
		}
		Place place = this.template.place("Resources");
		this.template.root().section("Resources").fields().forEach((id, node) -> {
			if (this.template.resource(id).isEmpty() || id.startsWith("Fn::")) {
				this.report.missing(place.at(id, node.line()), "is no resource");
			}
		});
	}

	/** Names of transforms; one with parameters has none. */
	private static List<String> transforms(TemplateNode.Fields root) {
		TemplateNode written = root.fields().get(TRANSFORM);
		List<TemplateNode> transforms = (written instanceof TemplateNode.Items list) ? list.items()
				: Stream.ofNullable(written).toList();
		return transforms.stream()
			.map((transform) -> (transform instanceof TemplateNode.Scalar name) ? name.text() : "")
			.toList();
	}

	/** The first line of the template's description. */
	private String title(String id) {
		String description = this.template.root().text("Description").strip();
		String line = description.lines().findFirst().orElse(id);
		if (line.length() <= MAX_TITLE) {
			return line;
		}
		int space = line.lastIndexOf(' ', MAX_TITLE);
		return line.substring(0, (space > 0) ? space : MAX_TITLE) + "…";
	}

	/** In the template's order. */
	private List<Finding> findings() {
		return this.report.findings().stream().sorted(Comparator.comparingInt(Finding::line)).toList();
	}

}
