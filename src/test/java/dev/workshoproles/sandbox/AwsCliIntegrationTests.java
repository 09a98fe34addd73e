package dev.workshoproles.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp;
import dev.workshoproles.testsupport.Command;
import dev.workshoproles.testsupport.Command.Result;
import dev.workshoproles.testsupport.RequiresTool;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The workshop's steps 2.1 and 2.2 by hand, with the AWS CLI, and what the check page
 * says meanwhile.
 */
@RunningConsole
@RequiresTool("aws")
class AwsCliIntegrationTests {

	private static final Path POLICIES = Path.of("src/main/resources/workshop/policies").toAbsolutePath();

	private static final String TRUST = """
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "%s.amazonaws.com"},
			 "Action": "sts:AssumeRole"}]}""";

	@TempDir
	private Path folder;

	@LocalServerPort
	private int port;

	private Command terminal;

	@BeforeEach
	void openTerminal() {
		this.terminal = Command.onAws(this.folder, "http://localhost:" + this.port + "/sandbox", "AKIAANY");
	}

	@Test
	void theWorkshopIsDoneByHandWhileThePageFollows() throws Exception {
		assertThat(aws("sts get-caller-identity --query Arn --output text").strip())
			.isEqualTo("arn:aws:iam::000000000000:user/participant");
		for (String policy : List.of("Lambda-Write-DynamoDB", "Lambda-Read-SQS", "Lambda-SNS-Publish",
				"Lambda-DynamoDBStreams-Read")) {
			String arn = aws("iam create-policy --query Policy.Arn --output text --policy-name " + policy
					+ " --policy-document file://" + POLICIES.resolve(policy + ".json"))
				.strip();
			aws("iam wait policy-exists --policy-arn " + arn);
		}
		pageSays("4 of 10 steps are right");

		createRole("Lambda-SQS-DynamoDB", "lambda");
		attach("Lambda-SQS-DynamoDB", own("Lambda-Write-DynamoDB"), own("Lambda-Read-SQS"));
		createRole("Lambda-DynamoDBStreams-SNS", "lambda");
		attach("Lambda-DynamoDBStreams-SNS", own("Lambda-SNS-Publish"), own("Lambda-DynamoDBStreams-Read"));
		createRole("APIGateway-SQS", "lambda");
		attach("APIGateway-SQS", "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs");
		pageSays("9 of 10 steps are right");
		this.terminal.run("aws", "iam", "update-assume-role-policy", "--role-name", "APIGateway-SQS",
				"--policy-document", TRUST.formatted("apigateway"));
		pageSays("All 10 steps are right");

		assertThat(aws("iam list-roles --page-size 1 --query Roles[].RoleName --output text").strip().split("\\s+", -1))
			.containsExactlyInAnyOrder("APIGateway-SQS", "Lambda-DynamoDBStreams-SNS", "Lambda-SQS-DynamoDB");
		assertThat(aws("iam get-role --role-name APIGateway-SQS --query Role.AssumeRolePolicyDocument"))
			.contains("\"Service\": \"apigateway.amazonaws.com\"");
		refuses("iam delete-role --role-name APIGateway-SQS", "(DeleteConflict) when calling the DeleteRole operation: "
				+ "Cannot delete entity, must detach all policies first.");
		refuses("iam create-group --group-name lab", "(NotImplemented) when calling the CreateGroup operation");
		refuses("iam get-role --role-name Nobody", "(NoSuchEntity) when calling the GetRole operation");
		aws("iam detach-role-policy --role-name APIGateway-SQS --policy-arn "
				+ "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs");
		aws("iam delete-role --role-name APIGateway-SQS");
		pageSays("8 of 10 steps are right");
	}

	private void createRole(String name, String service) {
		this.terminal.run("aws", "iam", "create-role", "--role-name", name, "--assume-role-policy-document",
				TRUST.formatted(service));
		aws("iam wait role-exists --role-name " + name);
	}

	private void attach(String role, String... policies) {
		Arrays.stream(policies)
			.forEach((policy) -> aws("iam attach-role-policy --role-name " + role + " --policy-arn " + policy));
	}

	private static String own(String policy) {
		return "arn:aws:iam::000000000000:policy/" + policy;
	}

	private String aws(String arguments) {
		return this.terminal.run(words(arguments));
	}

	private void refuses(String arguments, String message) {
		Result refused = this.terminal.attempt(words(arguments));
		assertThat(refused.code()).isNotZero();
		assertThat(refused.output()).contains(message);
	}

	private static String[] words(String arguments) {
		return Stream.concat(Stream.of("aws"), Arrays.stream(arguments.split(" ", -1))).toArray(String[]::new);
	}

	private void pageSays(String sentence) throws Exception {
		assertThat(RawHttp.send(this.port, "GET /check", "Accept-Language: en").body()).contains(sentence);
	}

}
