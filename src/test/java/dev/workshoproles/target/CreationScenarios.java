package dev.workshoproles.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import org.springframework.core.io.ClassPathResource;

import dev.workshoproles.account.target.Target;
import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;

/** From nothing, or from a part of it, to three roles that are ready. */
interface CreationScenarios extends Scenario {

	@Test
	default void oneClickMakesThreeReadyRoles() {
		assertThat(console().roles().status().count(Status.MISSING)).isEqualTo(3);
		Run run = applied();
		assertThat(run.steps()).hasSize(12)
			.allMatch((step) -> step.state() == StepState.SUCCEEDED && step.attempts() == 1);
		assertThat(run.kept()).isEmpty();
		assertThat(console().roles().status().roles()).hasSize(3)
			.allMatch((role) -> role.status() == Status.READY)
			.allMatch((role) -> role.ownership() == Ownership.CONSOLE && !role.byOthers())
			.allMatch((role) -> role.differences().isEmpty());
		assertThat(hand().roleNames()).containsExactly(LOGGER, STREAMER, READER);
		assertThat(hand().customerPolicyArns())
			.containsExactlyInAnyOrderElementsOf(POLICIES.stream().map(hand()::policyArn).toList());
	}

	@Test
	default void whatIsMadeIsTheBlueprintByteForByteAndTagged() {
		applied();
		Target target = console().account().target();
		Map<String, String> tags = Map.of("workshop-roles-console", "serverless-workshop",
				"workshop-roles-console-creator", target.caller().arn());
		assertThat(POLICIES).allSatisfy((policy) -> {
			assertThat(hand().document(hand().policyArn(policy)))
				.isEqualTo(Scenario.document(console().workshop(), policy));
			assertThat(hand().tagsOf(hand().policyArn(policy))).isEqualTo(tags);
		});
		Role reader = hand().role(READER);
		assertThat(reader.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value))).isEqualTo(tags);
		assertThat(reader.path()).isEqualTo("/");
		assertThat(hand().attachedTo(READER)).containsExactlyInAnyOrder(readSqs(),
				hand().policyArn("Lambda-Write-DynamoDB"));
		assertThat(hand().attachedTo(LOGGER))
			.containsExactly("arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs");
	}

	/** Whatever the workshop file has become, in IAM these three have stayed the same. */
	@Test
	default void theSeedsRolesAreInIamAsTheyAlwaysWere() throws IOException {
		applied();
		for (String policy : POLICIES) {
			String file = new ClassPathResource("workshop/policies/" + policy + ".json")
				.getContentAsString(StandardCharsets.UTF_8);
			assertThat(hand().document(hand().policyArn(policy))).isEqualTo(file);
		}
		Map.of(READER, "lambda.amazonaws.com", STREAMER, "lambda.amazonaws.com", LOGGER, "apigateway.amazonaws.com")
			.forEach((role, service) -> {
				assertThat(PolicyEncoding.decode(hand().role(role).assumeRolePolicyDocument())).isEqualTo("""
						{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"%s"},\
						"Action":"sts:AssumeRole"}]}""".formatted(service));
				assertThat(hand().inline(role)).isEmpty();
			});
		assertThat(hand().attachedTo(STREAMER)).containsExactlyInAnyOrder(hand().policyArn("Lambda-SNS-Publish"),
				hand().policyArn("Lambda-DynamoDBStreams-Read"));
	}

	@Test
	default void aSecondClickChangesNothing() {
		applied();
		long writes = console().writes();
		String before = hand().picture(READER) + hand().pictureOfPolicy(readSqs());
		assertThat(writes).isGreaterThanOrEqualTo(12);
		assertThat(console().runs().plan(everything()).plan().isApplyable()).isFalse();
		Run again = applied();
		assertThat(again.steps()).isEmpty();
		assertThat(console().writes()).isEqualTo(writes);
		assertThat(hand().picture(READER) + hand().pictureOfPolicy(readSqs())).isEqualTo(before);
	}

	@Test
	default void aPlanWritesNothing() {
		long writes = console().writes();
		assertThat(console().runs().plan(everything()).plan().steps()).hasSize(12);
		assertThat(console().writes()).isEqualTo(writes);
		assertThat(hand().roleNames()).isEmpty();
	}

	@Test
	default void whatAnEarlierRunLeftHalfMadeIsFinished() {
		applied();
		String roleId = hand().role(READER).roleId();
		hand().attachedTo(READER).forEach((policy) -> hand().detach(READER, policy));
		hand().attachedTo(STREAMER).forEach((policy) -> hand().detach(STREAMER, policy));
		hand().iam().deleteRole((delete) -> delete.roleName(STREAMER));
		hand().iam().deletePolicy((delete) -> delete.policyArn(readSqs()));
		assertThat(state(STREAMER).status()).isEqualTo(Status.MISSING);
		assertThat(state(READER).status()).isEqualTo(Status.DRIFTED);
		Run run = applied();
		assertThat(run.steps()).hasSize(6);
		allAreReady();
		assertThat(hand().role(READER).roleId()).isEqualTo(roleId);
	}

	@Test
	default void someRolesOnly() {
		succeeded(console().run(new PlanRequest(Action.APPLY, List.of(LOGGER, READER), false, false)));
		assertThat(hand().roleNames()).containsExactly(LOGGER, READER);
		assertThat(hand().customerPolicyArns()).hasSize(2);
	}

	@Test
	default void participantsShareAnAccountByPrefix() {
		applied();
		String before = hand().picture(READER) + hand().pictureOfPolicy(readSqs());
		try (TestConsole ana = console("--console.name-prefix=ana-")) {
			succeeded(ana.apply());
			assertThat(ana.roles().status().roles()).extracting(RoleState::name)
				.containsExactly("ana-" + READER, "ana-" + STREAMER, "ana-" + LOGGER);
			assertThat(ana.roles().status().count(Status.READY)).isEqualTo(3);
			assertThat(hand().attachedTo("ana-" + READER)).containsExactlyInAnyOrder(
					hand().policyArn("ana-Lambda-Read-SQS"), hand().policyArn("ana-Lambda-Write-DynamoDB"));
			assertThat(hand().attachedTo("ana-" + LOGGER)).isEqualTo(hand().attachedTo(LOGGER));
			succeeded(ana.remove());
		}
		assertThat(hand().roleNames()).containsExactly(LOGGER, STREAMER, READER);
		assertThat(hand().customerPolicyArns()).hasSize(4);
		assertThat(hand().picture(READER) + hand().pictureOfPolicy(readSqs())).isEqualTo(before);
	}

	private static PlanRequest everything() {
		return new PlanRequest(Action.APPLY, List.of(), false, false);
	}

}
