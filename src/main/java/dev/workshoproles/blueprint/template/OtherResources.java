package dev.workshoproles.blueprint.template;

import java.util.Map;

import dev.workshoproles.blueprint.template.evaluation.Report;
import dev.workshoproles.blueprint.template.evaluation.TemplateResource;
import dev.workshoproles.blueprint.template.serverless.ServerlessTransform;

/**
 * Resources that are no part of a workshop, but have to do with roles.
 *
 * @param serverless whether those of serverless functions and state machines are made
 */
record OtherResources(Report report, boolean serverless) {

	private static final Map<String, String> REASONS = Map.of("AWS::Serverless::Connector",
			"adds policies to roles when it is transformed", "AWS::Serverless::GraphQLApi",
			"creates roles of its own when it is transformed, which the workshop does not have",
			"AWS::Serverless::CapacityProvider", "may create a role of its own when it is transformed",
			"AWS::Serverless::Application", "is a template of its own, which is not read", "AWS::CloudFormation::Stack",
			"is a template of its own, which is not read", "AWS::CloudFormation::StackSet",
			"is a template of its own, which is not read");

	void check(TemplateResource resource) {
		String type = resource.type();
		String reason = REASONS.get(type);
		if (reason != null) {
			this.report.missing(resource.place(), reason);
		}
		else if (!this.serverless && ServerlessTransform.makesRolesFor(type) && resource.property("Role") == null) {
			this.report.missing(resource.place(),
					"creates a role of its own when it is transformed, which the workshop does not have");
		}
		else if (type.startsWith("AWS::IAM::")) {
			this.report.missing(resource.place(), "a workshop has nothing of the type " + type);
		}
		else if (type.isEmpty()) {
			this.report.missing(resource.place(), "has no type");
		}
	}

}
