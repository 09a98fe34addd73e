package dev.workshoproles.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Untouched.Reason;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;

/** Policies that AWS manages, and such as it does not. */
interface AwsPolicyScenarios extends Scenario {

	String WORKSHOP = """
			id: aws-policies
			title: Policies of AWS
			roles:
			  - {name: Right, trustedService: lambda.amazonaws.com, purpose: Works., policies: [%s]}
			  - {name: Wrong, trustedService: lambda.amazonaws.com, purpose: Waits., policies: [%s]}
			policies:
			  - {name: %1$s, kind: AWS, path: /service-role/, reasons: {'logs:PutLogEvents': Writes logs.}}
			  - {name: %2$s, kind: AWS, path: %3$s, reasons: {'logs:PutLogEvents': Writes logs.}}
			""";

	@Test
	default void aPolicyThatAwsDoesNotManageIsFoundOutByReadingAndBlocksItsRoleOnly(@TempDir Path folder)
			throws IOException {
		Path file = Files.writeString(folder.resolve("workshop.yaml"),
				WORKSHOP.formatted("AWSLambdaBasicExecutionRole", "AmazonAPIGatewayPushToCloudWatchLogs", "/"));
		try (TestConsole console = console("--console.workshop=" + file.toUri())) {
			RoleState wrong = console.roles().status("Wrong");
			assertThat(wrong.policies().get(0).status()).isEqualTo(Status.MISSING);
			assertThat(wrong.policies().get(0).correction().orElseThrow().getArguments()).containsExactly(
					"arn:aws:iam::aws:policy/AmazonAPIGatewayPushToCloudWatchLogs",
					"service-role/AmazonAPIGatewayPushToCloudWatchLogs");
			Run run = console.apply();
			assertThat(run.blocked()).extracting((one) -> one.reason())
				.containsExactly(Reason.AWS_POLICY_MISSING, Reason.POLICY_BLOCKED);
			assertThat(run.blocked().get(0).details())
				.containsExactly("service-role/AmazonAPIGatewayPushToCloudWatchLogs");
			assertThat(console.roles().status("Right").status()).isEqualTo(Status.READY);
			assertThat(hand().roleNames()).containsExactly("Right");
			hand().createRole("Wrong", "lambda.amazonaws.com");
			assertThat(console.roles().status("Wrong").differences()).extracting((one) -> one.kind())
				.contains(DifferenceKind.AWS_POLICY_MISSING);
		}
	}

}
