package dev.workshoproles.target;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;

import static org.assertj.core.api.Assertions.assertThat;

/** Things that were made by hand before the console came. */
interface ByHandScenarios extends Scenario {

	/** The workshop's page 2.2 begins like that. */
	@Test
	default void policiesMadeByHandAreUsedAsTheyAre() {
		policiesByHand("/");
		String before = pictures(hand().customerPolicyArns());
		applied();
		allAreReady();
		assertThat(state(READER).policies()).extracting(PolicyState::ownership).containsOnly(Ownership.FOREIGN);
		assertThat(pictures(hand().customerPolicyArns())).as("untagged and unchanged").isEqualTo(before);
		Run remove = removed();
		assertThat(remove.left()).hasSize(4).allMatch((left) -> left.reason() == Untouched.Reason.FOREIGN);
		assertThat(hand().roleNames()).isEmpty();
		assertThat(hand().customerPolicyArns()).hasSize(4);
		assertThat(pictures(hand().customerPolicyArns())).isEqualTo(before);
	}

	@Test
	default void policiesMadeByHandUnderAPathAreFoundAndUsed() {
		policiesByHand("/lab/");
		List<String> byHand = hand().customerPolicyArns();
		String before = pictures(byHand);
		applied();
		allAreReady();
		if (namesAreUnique()) {
			assertThat(hand().customerPolicyArns()).isEqualTo(byHand);
			assertThat(hand().attachedTo(READER)).containsExactlyInAnyOrder(pathed(READ_SQS),
					pathed("Lambda-Write-DynamoDB"));
			assertThat(state(READER).policies()).extracting(PolicyState::arn).allMatch((arn) -> arn.contains("/lab/"));
		}
		else {
			assertThat(hand().customerPolicyArns()).as("made beside their namesakes").hasSize(8);
		}
		assertThat(applied().steps()).isEmpty();
		removed();
		assertThat(hand().customerPolicyArns()).isEqualTo(byHand);
		assertThat(pictures(byHand)).isEqualTo(before);
	}

	@Test
	default void rolesMadeByHandThatMatchAreReadyAndLeftAlone() {
		policiesByHand("/");
		hand().createRole(READER, "lambda.amazonaws.com");
		hand().attach(READER, readSqs());
		hand().attach(READER, hand().policyArn("Lambda-Write-DynamoDB"));
		String before = hand().picture(READER);
		assertThat(state(READER).status()).isEqualTo(Status.READY);
		assertThat(state(READER).ownership()).isEqualTo(Ownership.FOREIGN);
		applied();
		assertThat(removed().left()).extracting(Untouched::name).contains(READER);
		assertThat(hand().roleNames()).containsExactly(READER);
		assertThat(hand().picture(READER)).isEqualTo(before);
	}

	@Test
	default void aForeignRoleThatDiffersIsBlockedAndLeftByteForByte() {
		hand().createRole(READER, "ec2.amazonaws.com");
		hand().addInline(READER, "own");
		String before = hand().picture(READER);
		Run apply = console().apply();
		assertThat(apply.state()).isEqualTo(RunState.FAILED);
		assertThat(apply.blocked()).extracting(Untouched::name).containsExactly(READER);
		assertThat(apply.blocked()).extracting(Untouched::reason).containsExactly(Untouched.Reason.FOREIGN);
		assertThat(console().roles().status().count(Status.READY)).as("the others").isEqualTo(2);
		removed();
		assertThat(hand().roleNames()).containsExactly(READER);
		assertThat(hand().customerPolicyArns()).isEmpty();
		assertThat(hand().picture(READER)).isEqualTo(before);
	}

	@Test
	default void aForeignRoleInOtherLetterCaseIsLeftByteForByte() {
		String shouted = READER.toUpperCase(Locale.ROOT);
		hand().createRole(shouted, "lambda.amazonaws.com");
		String before = hand().picture(shouted);
		Run apply = console().apply();
		if (namesAreUnique()) {
			assertThat(apply.state()).isEqualTo(RunState.FAILED);
			assertThat(apply.blocked()).singleElement()
				.satisfies((it) -> assertThat(it.reason()).isEqualTo(Untouched.Reason.OTHER_LETTER_CASE))
				.satisfies((it) -> assertThat(it.details()).containsExactly(shouted));
			assertThat(console().adopt().state()).as("its ARN cannot be mended").isEqualTo(RunState.FAILED);
		}
		else {
			succeeded(apply);
		}
		assertThat(hand().picture(shouted)).isEqualTo(before);
		removed();
		assertThat(hand().roleNames()).containsExactly(shouted);
		assertThat(hand().picture(shouted)).isEqualTo(before);
	}

	@Test
	default void aForeignPolicyInOtherLetterCaseIsUsedIfItMatches() {
		String shouted = hand().createPolicy(READ_SQS.toUpperCase(Locale.ROOT), "/",
				Scenario.document(console().workshop(), READ_SQS));
		String before = hand().pictureOfPolicy(shouted);
		applied();
		allAreReady();
		assertThat(hand().attachedTo(READER)).contains(namesAreUnique() ? shouted : readSqs());
		removed();
		assertThat(hand().customerPolicyArns()).containsExactly(shouted);
		assertThat(hand().pictureOfPolicy(shouted)).isEqualTo(before);
	}

	@Test
	default void aForeignPolicyThatDiffersBlocksItsRole() {
		String policy = hand().createPolicy(READ_SQS, "/", ByHand.OTHER_DOCUMENT);
		String before = hand().pictureOfPolicy(policy);
		Run apply = console().apply();
		assertThat(apply.state()).isEqualTo(RunState.FAILED);
		assertThat(apply.blocked()).extracting(Untouched::name).containsExactly(READ_SQS, READER);
		assertThat(apply.blocked()).extracting(Untouched::reason)
			.containsExactly(Untouched.Reason.FOREIGN, Untouched.Reason.POLICY_BLOCKED);
		assertThat(hand().roleNames()).containsExactly(LOGGER, STREAMER);
		removed();
		assertThat(hand().customerPolicyArns()).containsExactly(policy);
		assertThat(hand().pictureOfPolicy(policy)).isEqualTo(before);
	}

	@Test
	default void adoptedThingsAreTaggedRepairedInPlaceAndRemovedLater() {
		hand().createRole(READER, "ec2.amazonaws.com");
		hand().addInline(READER, "own");
		hand().createPolicy(READ_SQS, "/", ByHand.OTHER_DOCUMENT);
		String id = hand().role(READER).roleId();
		assertThat(console().runs()
			.plan(new PlanRequest(Action.APPLY, List.of(READER), true, false))
			.plan()
			.changesExisting()).isTrue();
		Run adopt = succeeded(console().adopt());
		assertThat(adopt.kept()).extracting(KeptDocument::document)
			.containsExactlyInAnyOrder(PolicyDocument.trusting("ec2.amazonaws.com").json(), ByHand.OTHER_DOCUMENT,
					ByHand.OTHER_DOCUMENT);
		allAreReady();
		assertThat(state(READER).ownership()).isEqualTo(Ownership.CONSOLE);
		assertThat(hand().tagsOf(readSqs())).containsEntry("workshop-roles-console", "serverless-workshop");
		assertThat(hand().role(READER).roleId()).isEqualTo(id);
		removed();
		assertThat(hand().roleNames()).isEmpty();
		assertThat(hand().customerPolicyArns()).isEmpty();
	}

	/**
	 * The four policies of step 2.1, in the form that the AWS console's editor writes.
	 */
	private void policiesByHand(String path) {
		for (String name : POLICIES) {
			String document = Scenario.document(console().workshop(), name);
			hand().createPolicy(name, path, document.replace("  ", "\t").replace("\n", "\r\n"));
		}
	}

	private String pathed(String policy) {
		return hand().policyArn("lab/" + policy);
	}

	private String pictures(List<String> policies) {
		return policies.stream().map(hand()::pictureOfPolicy).toList().toString();
	}

	@Test
	default void aPolicyThatAllowsTheSameInOtherStatementsIsTheWorkshops() {
		hand().createPolicy("Lambda-SNS-Publish", "/", """
				{"Version": "2012-10-17", "Statement": [
				  {"Effect": "Allow", "Action": "sns:*", "Resource": "arn:aws:sns:us-east-1:111122223333:none",
				   "Condition": {"Bool": {"aws:SecureTransport": "true"}}}]}""");
		assertThat(state(STREAMER).policies().get(0).status()).isEqualTo(Status.DRIFTED);
		String wanted = Scenario.document(console().workshop(), READ_SQS);
		String action = PolicyDocument.parse(wanted).actions().first();
		hand().createPolicy(READ_SQS, "/",
				wanted.replace("\"Statement\": [",
						"""
								"Statement": [{"Effect": "Allow", "Action": "%s", "Resource": ["*", "arn:aws:sqs:us-east-1:111122223333:q"]},
								"""
							.formatted(action)));
		assertThat(state(READER).policies()).filteredOn((policy) -> policy.blueprint().name().equals(READ_SQS))
			.singleElement()
			.satisfies((policy) -> assertThat(policy.status()).isEqualTo(Status.READY));
	}

}
