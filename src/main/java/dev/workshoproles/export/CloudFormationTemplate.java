package dev.workshoproles.export;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;

/**
 * Roles as a CloudFormation template in JSON, with the workshop's names.
 */
final class CloudFormationTemplate {

	private static final ResourceLocation PSEUDO_PARAMETERS = new ResourceLocation("${AWS::Partition}",
			"${AWS::AccountId}", "${AWS::Region}");

	private final ExportedRoles exported;

	private final Identifiers logicalIds = new Identifiers(CloudFormationTemplate::sanitize);

	private final TemplateValues values;

	private final ObjectNode template = JsonNodeFactory.instance.objectNode();

	private CloudFormationTemplate(ExportedRoles exported) {
		this.exported = exported;
		this.values = new TemplateValues(
				Expressions.of(exported, PSEUDO_PARAMETERS, (parameter) -> "${" + logicalId(parameter) + "}"));
	}

	static String write(ExportedRoles exported) {
		return PolicyText.pretty(new CloudFormationTemplate(exported).template()) + "\n";
	}

	private ObjectNode template() {
		this.template.put("AWSTemplateFormatVersion", "2010-09-09");
		this.template.put("Description", description());
		if (!this.exported.parameters().isEmpty()) {
			ObjectNode parameters = this.template.putObject("Parameters");
			this.exported.parameters().forEach((parameter) -> add(parameters, parameter));
		}
		ObjectNode resources = this.template.putObject("Resources");
		this.exported.policies().forEach((policy) -> add(resources, policy));
		this.exported.roles().forEach((role) -> add(resources, role));
		ObjectNode outputs = this.template.putObject("Outputs");
		this.exported.roles().forEach((role) -> addOutput(outputs, role));
		return this.template;
	}

	private String description() {
		return "IAM roles of the workshop " + this.exported.workshop() + ". They have names of their own, which takes "
				+ "CAPABILITY_NAMED_IAM: aws cloudformation deploy --stack-name NAME --template-file FILE "
				+ "--capabilities CAPABILITY_NAMED_IAM"
				+ (this.exported.parameters().isEmpty() ? "" : " --parameter-overrides PARAMETER=VALUE ...")
				+ untagged();
	}

	private String untagged() {
		boolean policies = this.exported.policies().stream().anyMatch((policy) -> !policy.tags().isEmpty());
		boolean profiles = this.exported.roles()
			.stream()
			.flatMap((role) -> Stream.ofNullable(role.options().instanceProfile()))
			.anyMatch((profile) -> !profile.tags().isEmpty());
		if (!policies && !profiles) {
			return "";
		}
		return ". CloudFormation gives " + (policies ? "policies" : "") + ((policies && profiles) ? " and " : "")
				+ (profiles ? "instance profiles" : "") + " no tags: those they should have are in their Metadata.";
	}

	private void add(ObjectNode parameters, Parameter parameter) {
		ObjectNode declaration = parameters.putObject(logicalId(parameter));
		declaration.put("Type", "String");
		declaration.put("Description", parameter.description().in(Locale.ENGLISH));
		declaration.put("AllowedPattern", "[^\"\\\\\\x00-\\x1F]+");
		declaration.put("ConstraintDescription", ExportedRoles.VALUE_RULE);
	}

	/** The resource type has no tags, so those of a policy are left to the reader. */
	private void add(ObjectNode resources, CustomerPolicy policy) {
		ObjectNode resource = resources.putObject(logicalId(policy)).put("Type", "AWS::IAM::ManagedPolicy");
		if (!policy.tags().isEmpty()) {
			addTags(resource.putObject("Metadata"), policy.tags());
		}
		ObjectNode properties = resource.putObject("Properties");
		properties.put("ManagedPolicyName", policy.name());
		if (!policy.path().equals("/")) {
			properties.set("Path", this.values.text(policy.path()));
		}
		properties.set("PolicyDocument", this.values.document(ExportedRoles.document(policy)));
	}

	private void add(ObjectNode resources, RoleBlueprint role) {
		RoleOptions options = role.options();
		ObjectNode properties = properties(resources, logicalId(role), "AWS::IAM::Role");
		properties.put("RoleName", role.name());
		Optional.ofNullable(options.path()).ifPresent((path) -> properties.set("Path", this.values.text(path)));
		Optional.ofNullable(options.description())
			.ifPresent((description) -> properties.set("Description", this.values.text(description)));
		Optional.ofNullable(options.maxSessionSeconds())
			.ifPresent((seconds) -> properties.put("MaxSessionDuration", seconds));
		Optional.ofNullable(options.permissionsBoundary())
			.ifPresent((boundary) -> properties.set("PermissionsBoundary", arn(boundary)));
		properties.set("AssumeRolePolicyDocument", this.values.document(ExportedRoles.trustPolicy(role)));
		if (!role.policies().isEmpty()) {
			ArrayNode arns = properties.putArray("ManagedPolicyArns");
			role.policies().forEach((policy) -> arns.add(arn(policy)));
		}
		if (!role.inlinePolicies().isEmpty()) {
			ArrayNode policies = properties.putArray("Policies");
			ExportedRoles.inlinePolicies(role)
				.forEach((name, document) -> policies.addObject()
					.put("PolicyName", name)
					.set("PolicyDocument", this.values.document(document)));
		}
		if (!options.tags().isEmpty()) {
			addTags(properties, options.tags());
		}
		Optional.ofNullable(options.instanceProfile()).ifPresent((profile) -> add(resources, profile, role));
	}

	/** The resource type has no tags either. */
	private void add(ObjectNode resources, InstanceProfile profile, RoleBlueprint role) {
		ObjectNode resource = resources.putObject(this.logicalIds.of(profile.name() + "InstanceProfile"))
			.put("Type", "AWS::IAM::InstanceProfile");
		if (!profile.tags().isEmpty()) {
			addTags(resource.putObject("Metadata"), profile.tags());
		}
		ObjectNode properties = resource.putObject("Properties");
		properties.put("InstanceProfileName", profile.name());
		Optional.ofNullable(profile.path()).ifPresent((path) -> properties.set("Path", this.values.text(path)));
		properties.putArray("Roles").add(reference(logicalId(role)));
	}

	private void addTags(ObjectNode object, Map<String, String> tags) {
		ArrayNode array = object.putArray("Tags");
		new TreeMap<>(tags).forEach((key, value) -> {
			ObjectNode tag = array.addObject();
			tag.set("Key", this.values.text(key));
			tag.set("Value", this.values.text(value));
		});
	}

	private static ObjectNode properties(ObjectNode resources, String logicalId, String type) {
		return resources.putObject(logicalId).put("Type", type).putObject("Properties");
	}

	private JsonNode arn(PolicyBlueprint policy) {
		return (policy instanceof AwsPolicy) ? this.values.text(ExportedRoles.arn(policy))
				: reference(logicalId(policy));
	}

	private JsonNode arn(PermissionsBoundary boundary) {
		CustomerPolicy own = boundary.policy();
		return (own != null) ? arn(own) : this.values.text(boundary.arn());
	}

	private static ObjectNode reference(String logicalId) {
		return JsonNodeFactory.instance.objectNode().put("Ref", logicalId);
	}

	private void addOutput(ObjectNode outputs, RoleBlueprint role) {
		ObjectNode output = outputs.putObject(logicalId(role) + "Arn");
		output.put("Description", "ARN of the role " + role.name());
		output.putObject("Value").putArray("Fn::GetAtt").add(logicalId(role)).add("Arn");
	}

	private String logicalId(PolicyBlueprint policy) {
		return this.logicalIds.of(policy.name() + "Policy");
	}

	private String logicalId(RoleBlueprint role) {
		return this.logicalIds.of(role.name() + "Role");
	}

	/** No name in IAM has a brace, so a parameter is never taken for anything else. */
	private String logicalId(Parameter parameter) {
		return this.logicalIds.of(parameter.placeholder());
	}

	private static String sanitize(String name) {
		String identifier = name.replaceAll("[^A-Za-z0-9]", "");
		return identifier.isEmpty() ? "Parameter" : identifier;
	}

}
