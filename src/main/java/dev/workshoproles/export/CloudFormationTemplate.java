package dev.workshoproles.export;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;

/**
 * Roles as a CloudFormation template in JSON, with the workshop's names.
 */
final class CloudFormationTemplate {

	private final ExportedRoles exported;

	private final Identifiers logicalIds = new Identifiers((name) -> name.replaceAll("[^A-Za-z0-9]", ""));

	private final ObjectNode template = JsonNodeFactory.instance.objectNode();

	private CloudFormationTemplate(ExportedRoles exported) {
		this.exported = exported;
	}

	static String write(ExportedRoles exported) {
		return PolicyText.pretty(new CloudFormationTemplate(exported).template()) + "\n";
	}

	private ObjectNode template() {
		this.template.put("AWSTemplateFormatVersion", "2010-09-09");
		this.template.put("Description", description());
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
				+ "--capabilities CAPABILITY_NAMED_IAM";
	}

	private void add(ObjectNode resources, CustomerPolicy policy) {
		ObjectNode properties = properties(resources, logicalId(policy), "AWS::IAM::ManagedPolicy");
		properties.put("ManagedPolicyName", policy.name());
		properties.set("PolicyDocument", TemplateDocument.of(this.exported.document(policy)));
	}

	private void add(ObjectNode resources, RoleBlueprint role) {
		ObjectNode properties = properties(resources, logicalId(role), "AWS::IAM::Role");
		properties.put("RoleName", role.name());
		properties.set("AssumeRolePolicyDocument", TemplateDocument.of(this.exported.trustPolicy(role)));
		ArrayNode arns = properties.putArray("ManagedPolicyArns");
		role.policies().forEach((policy) -> addArn(arns.addObject(), policy));
	}

	private static ObjectNode properties(ObjectNode resources, String logicalId, String type) {
		return resources.putObject(logicalId).put("Type", type).putObject("Properties");
	}

	private void addArn(ObjectNode arn, PolicyBlueprint policy) {
		if (policy instanceof AwsPolicy aws) {
			String literal = (aws.path() + aws.name()).replace("${", "${!");
			arn.put("Fn::Sub", "arn:${AWS::Partition}:iam::aws:policy" + literal);
		}
		else {
			arn.put("Ref", logicalId(policy));
		}
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

}
