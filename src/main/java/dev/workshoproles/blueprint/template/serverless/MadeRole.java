package dev.workshoproles.blueprint.template.serverless;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.template.evaluation.TemplateResource;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * The role that the transform makes for a function or state machine without one.
 */
final class MadeRole {

	private static final String XRAY = "AWSXrayWriteOnlyAccess";

	private static final String TAGS = "Tags";

	private static final Map<String, String> TO_QUEUE = Map.of("SQS", "sqs:SendMessage", "SNS", "sns:Publish");

	private final TemplateResource resource;

	private final Map<String, TemplateNode> properties;

	private final Nodes nodes;

	private final RolePolicies policies;

	private final String logicalId;

	/**
	 * A role without policies.
	 * @param resource the function or state machine
	 * @param globals the properties that all resources of its type have
	 */
	private MadeRole(TemplateResource resource, TemplateNode.Fields globals) {
		this.resource = resource;
		this.nodes = new Nodes(resource.place().line());
		this.logicalId = resource.logicalId() + "Role";
		this.policies = new RolePolicies(this.logicalId);
		this.properties = new LinkedHashMap<>(globals.fields());
		this.properties.putAll(resource.properties().fields());
		Map<String, TemplateNode> tags = new LinkedHashMap<>(globals.section(TAGS).fields());
		tags.putAll(resource.properties().section(TAGS).fields());
		this.properties.put(TAGS, this.nodes.mapping(tags));
		if (resource.written().fields().containsKey("Connectors")) {
			this.policies.hinder("its connectors add policies");
		}
	}

	static MadeRole ofFunction(TemplateResource function, TemplateNode.Fields globals) {
		MadeRole role = new MadeRole(function, globals);
		boolean durable = role.properties.containsKey("DurableConfig");
		role.attach(durable ? "service-role/AWSLambdaBasicDurableExecutionRolePolicy"
				: "service-role/AWSLambdaBasicExecutionRole");
		if (role.properties.containsKey("Tracing") && !role.text("Tracing").equals("Disabled")) {
			role.attach(XRAY);
		}
		if (role.properties.containsKey("VpcConfig")) {
			role.attach("service-role/AWSLambdaVPCAccessExecutionRole");
		}
		role.addDeadLetterQueue();
		FunctionEvents events = new FunctionEvents(function.logicalId(), role.policies, role.nodes);
		role.section("Events").fields().forEach(events::add);
		events.addDestinations(role.section("EventInvokeConfig"), role.properties.containsKey("AutoPublishAlias"));
		role.policies.addWritten(role.properties.get("Policies"));
		return role;
	}

	static MadeRole ofStateMachine(TemplateResource machine, TemplateNode.Fields globals) {
		MadeRole role = new MadeRole(machine, globals);
		if (role.section("Tracing").text("Enabled").equalsIgnoreCase("true")) {
			role.attach(XRAY);
		}
		role.policies.addWritten(role.properties.get("Policies"));
		return role;
	}

	private void attach(String pathAndName) {
		this.policies.attach(this.nodes.awsPolicy(pathAndName));
	}

	private void addDeadLetterQueue() {
		TemplateNode.Fields queue = section("DeadLetterQueue");
		String action = TO_QUEUE.get(queue.text("Type"));
		TemplateNode arn = queue.fields().get("TargetArn");
		if (action != null && arn != null) {
			this.policies.add(this.nodes.inline("DeadLetterQueuePolicy",
					this.nodes.document(this.nodes.allow(this.nodes.text(action), "Resource", arn))));
		}
		else if (this.properties.containsKey("DeadLetterQueue")) {
			this.policies.hinder("its DeadLetterQueue is neither a queue nor a topic");
		}
	}

	String logicalId() {
		return this.logicalId;
	}

	/**
	 * What keeps the role from being known.
	 * @return phrases, empty if nothing
	 */
	Set<String> obstacles() {
		return this.policies.obstacles();
	}

	/**
	 * The role as a resource.
	 * @param service the service that it trusts unless the property
	 * AssumeRolePolicyDocument says otherwise
	 * @param creatorTag the tag by which the transform marks what it makes
	 */
	TemplateNode.Fields written(String service, String creatorTag) {
		Map<String, TemplateNode> role = new LinkedHashMap<>();
		TemplateNode trust = this.properties.get("AssumeRolePolicyDocument");
		role.put("AssumeRolePolicyDocument", (trust != null) ? trust : this.nodes.trust(service));
		this.policies.write(this.nodes, role);
		copy("RolePath", "Path", role);
		copy("PermissionsBoundary", "PermissionsBoundary", role);
		List<TemplateNode> tags = new ArrayList<>(List.of(this.nodes.tag(creatorTag, this.nodes.text("SAM"))));
		section(TAGS).fields().forEach((key, value) -> tags.add(this.nodes.tag(key, value)));
		role.put(TAGS, this.nodes.list(tags));
		return this.nodes.role(role, this.resource);
	}

	private void copy(String property, String name, Map<String, TemplateNode> role) {
		TemplateNode value = this.properties.get(property);
		if (value != null) {
			role.put(name, value);
		}
	}

	private TemplateNode.Fields section(String property) {
		@Nullable TemplateNode value = this.properties.get(property);
		return (value instanceof TemplateNode.Fields fields) ? fields : TemplateNode.Fields.NONE;
	}

	private String text(String property) {
		return (this.properties.get(property) instanceof TemplateNode.Scalar scalar) ? scalar.text() : "";
	}

}
