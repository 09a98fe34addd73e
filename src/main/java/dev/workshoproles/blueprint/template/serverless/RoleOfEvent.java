package dev.workshoproles.blueprint.template.serverless;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.workshoproles.blueprint.template.evaluation.TemplateResource;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * The role that an event has, to start a function or state machine.
 *
 * @param target the function or state machine
 * @param id the event's name in it
 * @param event the event
 */
record RoleOfEvent(TemplateResource target, String id, TemplateNode.Fields event) {

	private static final String SCHEDULER = "ScheduleV2";

	private static final String BOUNDARY = "PermissionsBoundary";

	/** The services that start state machines, by type of event. */
	private static final Map<String, String> SERVICES = Map.of("Schedule", "events.amazonaws.com", "CloudWatchEvent",
			"events.amazonaws.com", "EventBridgeRule", "events.amazonaws.com", "Api", "apigateway.amazonaws.com",
			SCHEDULER, "scheduler.amazonaws.com");

	/** Finds out whether an event has a role that the transform makes. */
	static Optional<RoleOfEvent> of(TemplateResource target, String id, TemplateNode written, boolean function) {
		if (!(written instanceof TemplateNode.Fields event)) {
			return Optional.empty();
		}
		String type = event.text("Type");
		boolean made = (function ? type.equals(SCHEDULER) : SERVICES.containsKey(type))
				&& !event.section("Properties").fields().containsKey("RoleArn");
		return made ? Optional.of(new RoleOfEvent(target, id, event)) : Optional.empty();
	}

	String logicalId() {
		return this.target.logicalId() + this.id + "Role";
	}

	/** Whether it also depends on resources that the transform makes. */
	boolean isHindered() {
		return this.target.property("AutoPublishAlias") != null
				|| (isScheduler() && this.event.section("Properties").fields().containsKey("DeadLetterConfig"));
	}

	private boolean isScheduler() {
		return this.event.text("Type").equals(SCHEDULER);
	}

	TemplateNode.Fields written(boolean function) {
		Nodes nodes = new Nodes(this.target.place().line());
		Map<String, TemplateNode> role = new LinkedHashMap<>();
		role.put("AssumeRolePolicyDocument", nodes.trust(service()));
		role.put("Policies",
				nodes.list(nodes.inline(policyName(function),
						nodes.mapping("Statement",
								nodes.list(nodes.allow(
										nodes.text(function ? "lambda:InvokeFunction" : "states:StartExecution"),
										"Resource", arn(nodes, function)))))));
		TemplateNode boundary = isScheduler() ? this.event.section("Properties").fields().get(BOUNDARY)
				: this.target.property(BOUNDARY);
		if (boundary != null) {
			role.put(BOUNDARY, boundary);
		}
		return nodes.role(role, this.target);
	}

	private String service() {
		return SERVICES.getOrDefault(this.event.text("Type"), "");
	}

	private String policyName(boolean function) {
		String prefix = isScheduler() ? this.target.logicalId() + this.id : logicalId();
		return prefix + (function ? "LambdaPolicy" : "StartExecutionPolicy");
	}

	private TemplateNode arn(Nodes nodes, boolean function) {
		TemplateNode name = nodes.text(this.target.logicalId());
		return function ? nodes.mapping("Fn::GetAtt", nodes.list(name, nodes.text("Arn"))) : nodes.mapping("Ref", name);
	}

}
