package dev.workshoproles.target;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;

import static org.assertj.core.api.Assertions.assertThat;

/** The console's own things go, and nothing else does. */
interface RemovalScenarios extends Scenario {

	@Test
	default void nothingOfItsOwnIsLeftAndNothingElseIsTouched() {
		hand().createRole("Bystander", "ec2.amazonaws.com");
		hand().addInline("Bystander", "own");
		String policy = hand().createPolicy("Bystander", "/", ByHand.OTHER_DOCUMENT);
		hand().attach("Bystander", policy);
		String before = hand().picture("Bystander") + hand().pictureOfPolicy(policy);
		applied();
		Run remove = removed();
		assertThat(remove.left()).isEmpty();
		assertThat(console().roles().status().count(Status.MISSING)).isEqualTo(3);
		assertThat(hand().roleNames()).containsExactly("Bystander");
		assertThat(hand().customerPolicyArns()).containsExactly(policy);
		assertThat(hand().picture("Bystander") + hand().pictureOfPolicy(policy)).isEqualTo(before);
	}

	@Test
	default void whatWasDeletedIsKept() {
		applied();
		Run remove = removed();
		assertThat(remove.kept()).extracting(KeptDocument::document)
			.contains(Scenario.document(console().workshop(), READ_SQS),
					PolicyDocument.trusting("apigateway.amazonaws.com").json())
			.hasSize(7);
	}

	@Test
	default void whatHangsOnRolesAndPoliciesGoesToo() {
		applied();
		hand().attach(READER, ByHand.EXTRA);
		hand().addInline(READER, "own");
		hand().putIntoInstanceProfile(READER, "profile");
		hand().fillVersions(readSqs());
		Run remove = removed();
		assertThat(hand().roleNames()).isEmpty();
		assertThat(hand().customerPolicyArns()).isEmpty();
		assertThat(
				hand().iam().getInstanceProfile((get) -> get.instanceProfileName("profile")).instanceProfile().roles())
			.isEmpty();
		assertThat(remove.kept()).filteredOn((kept) -> kept.document().equals(ByHand.OTHER_DOCUMENT)).hasSize(5);
	}

	@Test
	default void aPolicyInUseElsewhereIsKeptAndTold() {
		applied();
		hand().createRole("Other", "lambda.amazonaws.com");
		hand().attach("Other", readSqs());
		Run remove = removed();
		assertThat(remove.left()).singleElement()
			.satisfies((left) -> assertThat(left.name()).isEqualTo(READ_SQS))
			.satisfies((left) -> assertThat(left.reason()).isEqualTo(Untouched.Reason.IN_USE))
			.satisfies((left) -> assertThat(left.details()).containsExactly("Other"));
		assertThat(hand().customerPolicyArns()).containsExactly(readSqs());
		assertThat(hand().attachedTo("Other")).containsExactly(readSqs());
		assertThat(removed().steps()).as("again").isEmpty();
		hand().detach("Other", readSqs());
		removed();
		assertThat(hand().customerPolicyArns()).isEmpty();
	}

	@Test
	default void whatAClassmateMadeIsBlockedUnlessAskedFor() {
		applied();
		hand().giveToClassmate(READER, readSqs());
		assertThat(state(READER).byOthers()).isTrue();
		assertThat(state(READER).creator()).isEqualTo(ByHand.CLASSMATE);
		String before = hand().picture(READER) + hand().pictureOfPolicy(readSqs());
		Run remove = console().remove();
		assertThat(remove.state()).isEqualTo(RunState.FAILED);
		assertThat(remove.blocked()).extracting(Untouched::name).containsExactlyInAnyOrder(READER, READ_SQS);
		assertThat(remove.blocked()).allMatch((it) -> it.reason() == Untouched.Reason.CREATED_BY_OTHERS)
			.allMatch((it) -> it.details().equals(List.of(ByHand.CLASSMATE)));
		assertThat(hand().roleNames()).containsExactly(READER);
		assertThat(hand().picture(READER) + hand().pictureOfPolicy(readSqs())).isEqualTo(before);
		succeeded(console().run(new PlanRequest(Action.REMOVE, List.of(), false, true)));
		assertThat(hand().roleNames()).isEmpty();
		assertThat(hand().customerPolicyArns()).isEmpty();
	}

	@Test
	default void someRolesOnlyWithThePoliciesThatNobodyElseNeeds() {
		applied();
		succeeded(console().run(new PlanRequest(Action.REMOVE, List.of(READER), false, false)));
		assertThat(hand().roleNames()).containsExactly(LOGGER, STREAMER);
		assertThat(hand().customerPolicyArns()).hasSize(2).doesNotContain(readSqs());
	}

	@Test
	default void whatAnEarlierRemovalLeftIsFinished() {
		applied();
		hand().detach(READER, readSqs());
		hand().attachedTo(LOGGER).forEach((policy) -> hand().detach(LOGGER, policy));
		hand().iam().deleteRole((delete) -> delete.roleName(LOGGER));
		removed();
		assertThat(hand().roleNames()).isEmpty();
		assertThat(hand().customerPolicyArns()).isEmpty();
		assertThat(removed().steps()).isEmpty();
	}

}
