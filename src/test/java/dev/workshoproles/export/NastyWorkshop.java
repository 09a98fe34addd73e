package dev.workshoproles.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.TestPolicies;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workshop that IAM takes and whose names and documents are full of what has a meaning
 * to a shell, to CloudFormation or to Terraform.
 */
final class NastyWorkshop {

	/** Quotes, templates of all kinds, escapes, and the end of a here-document. */
	static final CustomerPolicy QUOTES = policy("-a+b", """
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": [
			  "arn:aws:s3:::${aws:username}/$${x}/%{if}/%%{y}/${AWS::AccountId}/${!z}",
			  "arn:aws:s3:::'\\"\\\\`id`$(id)\\nJSON\\n\\tEOF é ÿ \\u00e9"], "Condition": {
			  "StringEquals": {"aws:PrincipalTag/O'Brien": ["\\"; exit 1 #", "<&>", "$", "\\\\"]},
			  "Bool": {"aws:SecureTransport": true}, "NumericLessThan": {"s3:max-keys": 10.50}}}]}""");

	/** What CloudFormation would take for its own. */
	static final CustomerPolicy FUNCTIONS = policy("a=b", """
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
			  "Resource": "arn:aws:s3:::{{resolve:ssm:bucket}}/\\\\{{x",
			  "Condition": {"StringEquals": {"Ref": "AWS::AccountId"}}}]}""");

	static final CustomerPolicy DIGIT = policy("1@a.b", """
			{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}""");

	static final AwsPolicy LOGS = new AwsPolicy("AmazonAPIGatewayPushToCloudWatchLogs", "/service-role/", Map.of());

	/** No such policy exists, but a workshop file may name it. */
	static final AwsPolicy ODD_PATH = new AwsPolicy("a,b", "/\"\\${x}%{y}'`/", Map.of());

	/** More than IAM takes in a description, and far more than in a tag. */
	static final String ODD_TEXT = "{{resolve:ssm:x}} {{y}} ${a} $${b} %{c} %%{d} \"'\\ \u0000\u001f\r\n\tđ 😀 `$(id)`";

	/** What an IAM takes. */
	static final ExportedRoles ROLES = new ExportedRoles("1-nasty", "us-east-1", true, List.of(),
			List.of(role("-a+b", QUOTES, FUNCTIONS), role("a=b", FUNCTIONS, LOGS), role("+", DIGIT)));

	/** The same and what no IAM has. */
	static final ExportedRoles ROLES_AND_MORE = new ExportedRoles("1-nasty", "us-east-1", true, List.of(),
			List.of(ROLES.roles().get(0), ROLES.roles().get(1), ROLES.roles().get(2), impossible()));

	private NastyWorkshop() {
	}

	private static CustomerPolicy policy(String name, String document) {
		assertThat(PolicyRules.problems(document, DocumentUse.MANAGED)).isEmpty();
		return TestPolicies.wide(name, PolicyDocument.parse(document), Map.of());
	}

	private static RoleBlueprint impossible() {
		RoleBlueprint role = role("@", ODD_PATH);
		return new RoleBlueprint(role.name(), role.trustPolicy(), role.purpose(), role.policies(),
				role.inlinePolicies(),
				new RoleOptions(ODD_PATH.path(), ODD_TEXT, null, null, null, Map.of("\"%{key}\n", ODD_TEXT)));
	}

	private static RoleBlueprint role(String name, PolicyBlueprint... policies) {
		LocalizedText purpose = new LocalizedText(Map.of(Locale.ENGLISH.getLanguage(), ""));
		return TestRoles.trusting(name, "lambda.amazonaws.com", purpose, List.of(policies));
	}

}
