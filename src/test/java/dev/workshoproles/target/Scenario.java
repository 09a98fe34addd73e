package dev.workshoproles.target;

import java.util.List;

import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the parts of the scenario suite share: a console on an account that is empty at
 * first. The suite holds for every target.
 */
interface Scenario {

	/** The role that most scenarios are about. */
	String READER = "Lambda-SQS-DynamoDB";

	String STREAMER = "Lambda-DynamoDBStreams-SNS";

	String LOGGER = "APIGateway-SQS";

	/** The policies that the workshop's step 2.1 makes. */
	List<String> POLICIES = List.of("Lambda-Write-DynamoDB", "Lambda-Read-SQS", "Lambda-SNS-Publish",
			"Lambda-DynamoDBStreams-Read");

	String READ_SQS = "Lambda-Read-SQS";

	TestConsole console();

	/** A console of its own on the same account. */
	TestConsole console(String... arguments);

	ByHand hand();

	/**
	 * Whether IAM's names are unique without regard to letter case and path. LocalStack
	 * tells them apart, so that there a thing is made beside its namesake.
	 */
	boolean namesAreUnique();

	default String readSqs() {
		return hand().policyArn(READ_SQS);
	}

	default Run applied() {
		return succeeded(console().apply());
	}

	default Run removed() {
		return succeeded(console().remove());
	}

	default Run succeeded(Run run) {
		assertThat(run.state()).as(run.toString()).isEqualTo(RunState.SUCCEEDED);
		return run;
	}

	default RoleState state(String role) {
		return console().roles().status(role);
	}

	default void allAreReady() {
		assertThat(console().roles().status().count(Status.READY)).isEqualTo(3);
	}

	default List<DifferenceKind> differences(String role) {
		return state(role).differences().stream().map(Difference::kind).toList();
	}

	/** The blueprint's own document of a policy. */
	static String document(Workshop workshop, String policy) {
		return workshop.customerPolicies()
			.stream()
			.filter((candidate) -> candidate.name().equals(policy))
			.findFirst()
			.orElseThrow()
			.document()
			.json();
	}

}
