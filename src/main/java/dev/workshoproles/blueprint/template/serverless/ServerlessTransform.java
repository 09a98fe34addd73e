package dev.workshoproles.blueprint.template.serverless;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.workshoproles.blueprint.template.evaluation.Report;
import dev.workshoproles.blueprint.template.evaluation.TemplateResource;
import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * The transform AWS::Serverless-2016-10-31, as far as roles are concerned: a function or
 * state machine without a role gets one, which is a resource of the template like any
 * other from then on.
 */
public final class ServerlessTransform {

	/** What the section Transform says. */
	public static final String NAME = "AWS::Serverless-2016-10-31";

	private static final String RESOURCES = "Resources";

	private static final String FUNCTION = "AWS::Serverless::Function";

	private static final String STATE_MACHINE = "AWS::Serverless::StateMachine";

	private final TemplateNode.Fields root;

	private final Report report;

	private ServerlessTransform(TemplateNode.Fields root, Report report) {
		this.root = root;
		this.report = report;
	}

	/**
	 * Adds the roles that the transform makes.
	 * @param root a template with this transform
	 * @param report receives the roles that are not made, and why
	 * @return the template with more resources
	 */
	public static TemplateNode.Fields of(TemplateNode.Fields root, Report report) {
		return new ServerlessTransform(root, report).transformed();
	}

	/**
	 * Whether it makes roles for resources of a type.
	 * @param type the type
	 * @return whether it does
	 */
	public static boolean makesRolesFor(String type) {
		return type.equals(FUNCTION) || type.equals(STATE_MACHINE);
	}

	private TemplateNode.Fields transformed() {
		TemplateNode.Fields resources = this.root.section(RESOURCES);
		Place place = Place.TEMPLATE.at(RESOURCES, resources.line());
		Map<String, TemplateNode> all = new LinkedHashMap<>(resources.fields());
		resources.fields().forEach((id, node) -> {
			if (node instanceof TemplateNode.Fields written && makesRolesFor(written.text("Type"))) {
				add(new TemplateResource(id, written.text("Type"), written, place.at(id, written.line())), all);
			}
		});
		Map<String, TemplateNode> sections = new LinkedHashMap<>(this.root.fields());
		sections.put(RESOURCES, new TemplateNode.Fields(all, resources.line()));
		return new TemplateNode.Fields(sections, this.root.line());
	}

	private void add(TemplateResource resource, Map<String, TemplateNode> resources) {
		boolean function = resource.type().equals(FUNCTION);
		addRolesOfEvents(resource, function, resources);
		if (resource.property("Role") != null) {
			return;
		}
		TemplateNode.Fields globals = this.root.section("Globals").section(function ? "Function" : "StateMachine");
		MadeRole role = function ? MadeRole.ofFunction(resource, globals) : MadeRole.ofStateMachine(resource, globals);
		if (!role.obstacles().isEmpty()) {
			this.report.missing(resource.place(),
					"the role that is made for it is left out: " + String.join(", ", role.obstacles()));
		}
		else if (resources.containsKey(role.logicalId())) {
			this.report.missing(resource.place(), "the role that is made for it is left out, since the template has "
					+ role.logicalId() + " already");
		}
		else {
			resources.put(role.logicalId(), function ? role.written("lambda.amazonaws.com", "lambda:createdBy")
					: role.written("states.amazonaws.com", "stateMachine:createdBy"));
		}
	}

	private void addRolesOfEvents(TemplateResource resource, boolean function, Map<String, TemplateNode> resources) {
		Place events = resource.placeOf("Events");
		resource.properties()
			.section("Events")
			.fields()
			.forEach((id, event) -> RoleOfEvent.of(resource, id, event, function).ifPresent((role) -> {
				if (role.isHindered() || resources.containsKey(role.logicalId())) {
					this.report.missing(events.at(id, event.line()),
							"creates a role of its own when it is transformed, which the workshop does not have");
				}
				else {
					resources.put(role.logicalId(), role.written(function));
				}
			}));
	}

}
