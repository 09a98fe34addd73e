package dev.workshoproles.account.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.workshoproles.policy.PolicyEncoding;
import software.amazon.awssdk.services.iam.model.Policy;

/**
 * The AWS managed policies that the sandbox knows: the lab's, and some to attach beside.
 */
final class AwsManagedPolicies {

	private static final String API_GATEWAY_LOGS = """
			{
			  "Version": "2012-10-17",
			  "Statement": [
			    {
			      "Effect": "Allow",
			      "Action": [
			        "logs:CreateLogGroup",
			        "logs:CreateLogStream",
			        "logs:DescribeLogGroups",
			        "logs:DescribeLogStreams",
			        "logs:PutLogEvents",
			        "logs:GetLogEvents",
			        "logs:FilterLogEvents"
			      ],
			      "Resource": "*"
			    }
			  ]
			}""";

	private static final String LAMBDA_BASIC_EXECUTION = """
			{
			  "Version": "2012-10-17",
			  "Statement": [
			    {
			      "Effect": "Allow",
			      "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
			      "Resource": "*"
			    }
			  ]
			}""";

	private static final String ADMINISTRATOR_ACCESS = """
			{
			  "Version": "2012-10-17",
			  "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]
			}""";

	// A stand-in: AWS's own names every service, and changes from week to week.
	private static final String READ_ONLY_ACCESS = """
			{
			  "Version": "2012-10-17",
			  "Statement": [
			    {
			      "Effect": "Allow",
			      "Action": ["dynamodb:Describe*", "dynamodb:List*", "iam:Get*", "iam:List*", "lambda:Get*", "sqs:Get*"],
			      "Resource": "*"
			    }
			  ]
			}""";

	private AwsManagedPolicies() {
	}

	static Stream<StoredPolicy> all() {
		return Stream.of(
				policy("/service-role/", "AmazonAPIGatewayPushToCloudWatchLogs", "ANPAIK4GFO7HLKYN64ASK",
						"2015-11-11T23:41:46Z", API_GATEWAY_LOGS),
				policy("/service-role/", "AWSLambdaBasicExecutionRole", "ANPAJNCQGXC42545SKXIK", "2015-04-09T15:03:43Z",
						LAMBDA_BASIC_EXECUTION),
				policy("/", "AdministratorAccess", "ANPAIWMBCKSKIEE64ZLYK", "2015-02-06T18:39:46Z",
						ADMINISTRATOR_ACCESS),
				policy("/", "ReadOnlyAccess", "ANPAILL3HVNFSB6DCOWYQ", "2015-02-06T18:39:48Z", READ_ONLY_ACCESS));
	}

	private static StoredPolicy policy(String path, String name, String id, String created, String document) {
		Instant date = Instant.parse(created);
		Policy policy = Policy.builder()
			.policyName(name)
			.policyId(id)
			.path(path)
			.arn(Arns.awsManagedPolicy(path, name))
			.isAttachable(true)
			.createDate(date)
			.updateDate(date)
			.build();
		return StoredPolicy.create(policy, PolicyEncoding.encode(document));
	}

}
