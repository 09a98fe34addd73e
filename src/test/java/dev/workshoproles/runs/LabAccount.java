package dev.workshoproles.runs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/**
 * An account seen past the console, with the plain SDK.
 *
 * @param iam the client
 * @param accountId the account's id
 */
record LabAccount(IamClient iam, String accountId) {

	static final List<String> ROLES = List.of("Lambda-SQS-DynamoDB", "Lambda-DynamoDBStreams-SNS", "APIGateway-SQS");

	/**
	 * The four policies of the workshop's step 2.1, as a participant makes them by hand.
	 */
	private static final Map<String, List<String>> POLICIES = Map.of("Lambda-Write-DynamoDB",
			List.of("dynamodb:PutItem", "dynamodb:DescribeTable"), "Lambda-Read-SQS",
			List.of("sqs:DeleteMessage", "sqs:ReceiveMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility"),
			"Lambda-SNS-Publish", List.of("sns:Publish", "sns:GetTopicAttributes", "sns:ListTopics"),
			"Lambda-DynamoDBStreams-Read", List.of("dynamodb:GetShardIterator", "dynamodb:DescribeStream",
					"dynamodb:ListStreams", "dynamodb:GetRecords"));

	String arn(String policy) {
		return "arn:aws:iam::" + this.accountId + ":policy/" + policy;
	}

	void policiesByHand(String path) {
		POLICIES.forEach((name, actions) -> this.iam.createPolicy((policy) -> policy.policyName(name)
			.path(path)
			.policyDocument(
					"{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Resource\":[\"*\"],\"Action\":["
							+ actions.stream().map((action) -> '"' + action + '"').collect(Collectors.joining(","))
							+ "]}}")));
	}

	List<Policy> policies() {
		return this.iam.listPoliciesPaginator((list) -> list.scope("Local")).policies().stream().toList();
	}

	List<String> policyNames() {
		return policies().stream().map(Policy::policyName).toList();
	}

	List<String> roleNames() {
		return this.iam.listRoles().roles().stream().map(Role::roleName).toList();
	}

	Role role(String name) {
		return this.iam.getRole((get) -> get.roleName(name)).role();
	}

	List<Tag> tags(Policy policy) {
		return this.iam.getPolicy((get) -> get.policyArn(policy.arn())).policy().tags();
	}

	List<String> attached(String role) {
		return this.iam.listAttachedRolePolicies((list) -> list.roleName(role))
			.attachedPolicies()
			.stream()
			.map(AttachedPolicy::policyArn)
			.sorted()
			.toList();
	}

	/** Everything that IAM tells of a role. */
	String whole(String role) {
		return role(role) + attached(role).toString()
				+ this.iam.listRolePolicies((list) -> list.roleName(role)).policyNames();
	}

	/** Everything that IAM tells of a policy. */
	String wholePolicy(String arn) {
		Policy policy = this.iam.getPolicy((get) -> get.policyArn(arn)).policy();
		return policy.arn() + policy.tags() + policy.defaultVersionId() + policy.updateDate()
				+ this.iam.getPolicyVersion((get) -> get.policyArn(arn).versionId(policy.defaultVersionId()));
	}

}
