package dev.workshoproles.target;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.meaning.Reach;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;

/** The workshop's policies on the lab's own resources only. */
interface NarrowScenarios extends Scenario {

	String NARROW = "--console.resources=narrow";

	@Test
	default void narrowIsAppliedAndASecondApplyChangesNothing() {
		try (TestConsole narrow = console(NARROW)) {
			succeeded(narrow.apply());
			assertThat(scores(narrow)).containsExactly(100, 100, 100);
			here(narrow).customerPolicies()
				.forEach((policy) -> assertThat(hand().document(hand().policyArn(policy.name())))
					.isEqualTo(policy.document().json())
					.contains("arn:aws:", ":" + hand().accountId() + ":"));
			long writes = narrow.writes();
			assertThat(succeeded(narrow.apply()).steps()).isEmpty();
			assertThat(narrow.writes()).isEqualTo(writes);
			succeeded(narrow.remove());
		}
		assertThat(hand().roleNames()).isEmpty();
		assertThat(hand().customerPolicyArns()).isEmpty();
	}

	@Test
	default void toKnowWhereItIsTakesNoCallMore() {
		applied();
		// Two that never read the account: one that has knows which policies were
		// attached.
		try (TestConsole narrow = console(NARROW); TestConsole wide = console(NARROW.replace("narrow", "wide"))) {
			assertThat(callsOfStatus(narrow)).isEqualTo(callsOfStatus(wide));
		}
	}

	@Test
	default void fromWideToNarrowAndBackARoleIsRepairedInPlace() {
		applied();
		assertThat(scores(console())).containsExactly(50, 64, 100);
		String id = hand().role(READER).roleId();
		try (TestConsole narrow = console(NARROW)) {
			assertThat(narrow.roles().status().count(Status.DRIFTED)).isEqualTo(2);
			assertThat(differences(narrow)).hasSize(4)
				.allSatisfy((difference) -> assertThat(difference.reach()).isEqualTo(Reach.MORE));
			repairs(narrow, "v2");
			assertThat(scores(narrow)).containsExactly(100, 100, 100);
		}
		assertThat(differences(console())).hasSize(4)
			.allSatisfy((difference) -> assertThat(difference.reach()).isEqualTo(Reach.LESS));
		repairs(console(), "v3");
		assertThat(hand().document(readSqs())).isEqualTo(Scenario.document(console().workshop(), READ_SQS));
		assertThat(hand().role(READER).roleId()).as("the role's identity").isEqualTo(id);
	}

	@Test
	default void aForeignPolicyThatAllowsTooMuchIsLeftUntilItIsAdopted() {
		hand().createPolicy(READ_SQS, "/", Scenario.document(console().workshop(), READ_SQS));
		try (TestConsole narrow = console(NARROW)) {
			PlanRequest request = new PlanRequest(Action.APPLY, List.of(READER), false, false);
			assertThat(narrow.run(request).blocked()).extracting("name").containsExactly(READ_SQS, READER);
			assertThat(hand().versionIds(readSqs())).containsExactly("v1");
			succeeded(narrow.adopt());
			assertThat(hand().versionIds(readSqs())).containsExactlyInAnyOrder("v1", "v2");
		}
	}

	private void repairs(TestConsole console, String version) {
		Run run = succeeded(console.apply());
		assertThat(run.steps()).extracting((step) -> step.step().id())
			.containsExactlyInAnyOrderElementsOf(POLICIES.stream().map("CreatePolicyVersion/"::concat).toList());
		assertThat(run.kept()).extracting(KeptDocument::document).hasSize(4);
		assertThat(hand().versionIds(readSqs())).contains(version);
		assertThat(console.roles().status().count(Status.READY)).isEqualTo(3);
	}

	/** Whoever calls is asked once, at first, and what is there is known from then on. */
	private static long callsOfStatus(TestConsole console) {
		console.roles().status();
		long before = console.calls((operation) -> true);
		console.roles().status();
		return console.calls((operation) -> true) - before;
	}

	private static Workshop here(TestConsole console) {
		return console.workshop().at(console.account().target().location());
	}

	private static List<Integer> scores(TestConsole console) {
		return console.roles().status().roles().stream().map((role) -> role.leastPrivilege().score()).toList();
	}

	private static List<Difference> differences(TestConsole console) {
		return console.roles().status().roles().stream().map(RoleState::differences).flatMap(List::stream).toList();
	}

}
