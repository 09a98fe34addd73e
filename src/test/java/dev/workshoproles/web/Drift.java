package dev.workshoproles.web;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.Tag;

/**
 * What people do to an account by hand.
 */
public final class Drift {

	static final String ROLE = "Lambda-SQS-DynamoDB";

	static final String READ = "Lambda-Read-SQS";

	private static final String ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";

	private Drift() {
	}

	static String trusting(String service) {
		return """
				{"Version":"2012-10-17","Statement":[{"Sid":"","Effect":"Allow","Principal":{"Service":"%s"},\
				"Action":"sts:AssumeRole"}]}""".formatted(service);
	}

	public static String allowing(String... actions) {
		return """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["%s"],"Resource":"*"}]}"""
			.formatted(String.join("\",\"", actions));
	}

	/** Everything that can differ at once, in a role that the console made. */
	static void everywhere(IamClient iam) {
		iam.updateAssumeRolePolicy((update) -> update.roleName(ROLE).policyDocument(trusting("ec2.amazonaws.com")));
		iam.createPolicyVersion((version) -> version.policyArn(StagedIam.ARN + READ)
			.policyDocument(allowing("sqs:DeleteMessage", "sqs:GetQueueAttributes", "s3:GetObject"))
			.setAsDefault(true));
		iam.attachRolePolicy((attach) -> attach.roleName(ROLE).policyArn(ADMIN));
		iam.putRolePolicy((put) -> put.roleName(ROLE).policyName("mine").policyDocument(allowing("s3:ListBucket")));
		iam.detachRolePolicy((detach) -> detach.roleName("APIGateway-SQS")
			.policyArn("arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"));
	}

	/** A participant's own role, with a mistake in a policy and another forgotten. */
	static void byHand(IamClient iam) {
		iam.createPolicy((policy) -> policy.policyName(READ).policyDocument(allowing("sqs:ListQueues")));
		iam.createRole((role) -> role.roleName(ROLE).assumeRolePolicyDocument(trusting("lambda.amazonaws.com")));
		iam.attachRolePolicy((attach) -> attach.roleName(ROLE).policyArn(StagedIam.ARN + READ));
	}

	/** What the console made, as if a classmate had had it made. */
	static void byOthers(IamClient iam) {
		Tag creator = Tag.builder()
			.key("workshop-roles-console-creator")
			.value("arn:aws:iam::000000000000:user/classmate")
			.build();
		iam.listRoles().roles().forEach((role) -> iam.tagRole((tag) -> tag.roleName(role.roleName()).tags(creator)));
		iam.listPolicies((list) -> list.scope(PolicyScopeType.LOCAL))
			.policies()
			.forEach((policy) -> iam.tagPolicy((tag) -> tag.policyArn(policy.arn()).tags(creator)));
	}

}
