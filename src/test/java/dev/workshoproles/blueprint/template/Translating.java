package dev.workshoproles.blueprint.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import dev.workshoproles.blueprint.Finding;
import dev.workshoproles.blueprint.template.source.TemplateSource;

/** Templates as texts, and what is made of them. */
final class Translating {

	/** A role whose permission is on what follows. */
	private static final String ROLE = """
			  Reader:
			    Type: AWS::IAM::Role
			    Properties:
			      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]}
			      Policies:
			        - PolicyName: read
			          PolicyDocument: {Statement: [{Effect: Allow, Action: "s3:*", Resource: HERE}]}
			""";

	private Translating() {
	}

	static TranslatedTemplate template(String yaml) {
		return TemplateTranslation.of(source(yaml));
	}

	static TemplateSource source(String text) {
		return new TemplateSource("lab.yaml", text.getBytes(StandardCharsets.UTF_8));
	}

	/** What follows in flow style is in the only statement of a role named Reader. */
	static TranslatedTemplate resource(String value, String otherSections, String otherResources) {
		return template(otherSections + "Resources:\n" + ROLE.replace("HERE", value) + otherResources);
	}

	static JsonNode resource(TranslatedTemplate template) {
		return template.workshop().at("/roles/0/inline/read/Statement/0/Resource");
	}

	/** A role of trust in Lambda, with other properties in block style. */
	static String role(String logicalId, String... properties) {
		return """
				  %s:
				    Type: AWS::IAM::Role
				    Properties:
				      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]}
				"""
			.formatted(logicalId)
				+ List.of(properties)
					.stream()
					.flatMap(String::lines)
					.map((line) -> "      " + line + "\n")
					.collect(Collectors.joining());
	}

	static List<String> sentences(TranslatedTemplate template) {
		return template.findings().stream().map((finding) -> finding.problem("lab.yaml").sentence()).toList();
	}

}
