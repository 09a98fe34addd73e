package dev.workshoproles.blueprint.template.serverless;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.workshoproles.blueprint.template.evaluation.TemplateResource;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * Makes parts of a template that stand for what somebody wrote in one line.
 */
record Nodes(int line) {

	private static final String AWS_POLICY = "arn:aws:iam::aws:policy/";

	TemplateNode.Scalar text(String text) {
		return new TemplateNode.Scalar(text, this.line);
	}

	TemplateNode.Items list(List<? extends TemplateNode> items) {
		return new TemplateNode.Items(new ArrayList<>(items), this.line);
	}

	TemplateNode.Items list(TemplateNode... items) {
		return list(List.of(items));
	}

	TemplateNode.Fields mapping(Map<String, TemplateNode> fields) {
		return new TemplateNode.Fields(new LinkedHashMap<>(fields), this.line);
	}

	TemplateNode.Fields mapping(String key, TemplateNode value) {
		return mapping(Map.of(key, value));
	}

	TemplateNode.Fields mapping(String key, TemplateNode value, String otherKey, TemplateNode otherValue) {
		Map<String, TemplateNode> fields = new LinkedHashMap<>();
		fields.put(key, value);
		fields.put(otherKey, otherValue);
		return mapping(fields);
	}

	/** A statement that allows something on a resource, or to a principal. */
	TemplateNode.Fields allow(TemplateNode action, String other, TemplateNode value) {
		Map<String, TemplateNode> statement = new LinkedHashMap<>();
		statement.put("Effect", text("Allow"));
		statement.put("Action", action);
		statement.put(other, value);
		return mapping(statement);
	}

	/** A trust policy for a service. */
	TemplateNode.Fields trust(String service) {
		return document(allow(list(text("sts:AssumeRole")), "Principal", mapping("Service", list(text(service)))));
	}

	TemplateNode.Fields document(TemplateNode statement) {
		return mapping("Version", text("2012-10-17"), "Statement", list(statement));
	}

	TemplateNode.Fields inline(String name, TemplateNode document) {
		return mapping("PolicyName", text(name), "PolicyDocument", document);
	}

	TemplateNode.Fields tag(String key, TemplateNode value) {
		return mapping("Key", text(key), "Value", value);
	}

	/** A role that exists on the same condition as what it is made for. */
	TemplateNode.Fields role(Map<String, TemplateNode> properties, TemplateResource resource) {
		Map<String, TemplateNode> role = new LinkedHashMap<>();
		role.put("Type", text("AWS::IAM::Role"));
		TemplateNode condition = resource.written().fields().get("Condition");
		if (condition != null) {
			role.put("Condition", condition);
		}
		role.put("Properties", mapping(properties));
		return mapping(role);
	}

	/** The ARN of one of AWS's policies. */
	TemplateNode.Scalar awsPolicy(String pathAndName) {
		return text(AWS_POLICY + pathAndName);
	}

}
