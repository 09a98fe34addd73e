package dev.workshoproles.roles.carryout;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.InstanceProfileStep;
import dev.workshoproles.roles.plan.PolicyStep;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.roles.plan.Step;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerTests {

	private static final Step ROLE = TestSteps.createRole("Reader", "{}");

	private static final Step ATTACH = new RoleStep.AttachRolePolicy("Reader", "arn:read", Set.of(ROLE.id()));

	private static final Step POLICY = TestSteps.createPolicy("Read", "{}");

	private static final Step VERSION = new PolicyStep.CreatePolicyVersion("Read", "arn:read", "{}", "{}", Set.of());

	private final Ledger ledger = new Ledger();

	@Test
	void atFirstEverythingIsWorthDoing() {
		assertThat(this.ledger.worthDoing(List.of(POLICY, ROLE, ATTACH))).containsExactly(POLICY, ROLE, ATTACH);
		assertThat(this.ledger.isHopeless(List.of(ROLE))).isFalse();
	}

	@Test
	void whatIamConfirmedIsNotDoneAgainNorAnythingElseAtThatTarget() {
		this.ledger.record(Map.of(ROLE, StepResult.DONE));
		assertThat(this.ledger.worthDoing(List.of(POLICY, ROLE, ATTACH))).containsExactly(POLICY);
		assertThat(this.ledger.unfinished(List.of(ROLE)).get(ROLE.id()).code()).isEqualTo(Outcome.NOT_SEEN);
	}

	@Test
	void onceAReadShowsItTheTargetIsFreeAgain() {
		this.ledger.record(Map.of(ROLE, StepResult.DONE));
		assertThat(this.ledger.worthDoing(List.of(ATTACH))).containsExactly(ATTACH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "LimitExceeded", "MalformedPolicyDocument", "ValidationError" })
	void aRefusalForGoodIsNotTriedAgainNorWhatNeedsIt(String code) {
		this.ledger.record(Map.of(ROLE, failed(Kind.REFUSED, code)));
		assertThat(this.ledger.worthDoing(List.of(POLICY, ROLE, ATTACH))).containsExactly(POLICY);
		assertThat(this.ledger.isHopeless(List.of(ROLE, ATTACH))).isTrue();
		assertThat(this.ledger.isHopeless(List.of(POLICY, ROLE, ATTACH))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "EntityAlreadyExists", "NoSuchEntity", "DeleteConflict", "ConcurrentModification" })
	void aPassingRefusalIsTriedAgain(String code) {
		this.ledger.record(Map.of(ROLE, failed(Kind.REFUSED, code)));
		assertThat(this.ledger.worthDoing(List.of(ROLE, ATTACH))).containsExactly(ROLE, ATTACH);
		assertThat(this.ledger.unfinished(List.of(ROLE, ATTACH))).containsOnlyKeys(ROLE.id());
	}

	@Test
	void aLostAnswerAndAThrottleAreTriedAgainAndADenialIsNot() {
		this.ledger.record(Map.of(ROLE, failed(Kind.UNREACHABLE, "NoAnswer"), POLICY,
				failed(Kind.UNAVAILABLE, "Throttling"), VERSION, failed(Kind.ACCESS_DENIED, "AccessDenied")));
		assertThat(this.ledger.worthDoing(List.of(ROLE, POLICY, VERSION))).containsExactly(ROLE, POLICY);
	}

	@Test
	void whatLacksRoomIsTriedAgainIfAPlanMakesRoom() {
		Step inline = new RoleStep.PutRolePolicy("Reader", "own", null, "{}", Set.of());
		Step profile = new InstanceProfileStep.AddRoleToInstanceProfile("Reader", "Servers", Set.of());
		List.of(VERSION, inline, profile).forEach((step) -> {
			this.ledger.record(Map.of(step, failed(Kind.REFUSED, "LimitExceeded")));
			assertThat(this.ledger.isHopeless(List.of(step))).isFalse();
		});
	}

	@Test
	void namesThatAreTakenAreLookedFor() {
		this.ledger.record(Map.of(POLICY, failed(Kind.REFUSED, "EntityAlreadyExists"), ROLE, StepResult.DONE));
		assertThat(this.ledger.taken()).containsExactly("Read");
	}

	private static StepResult failed(Kind kind, String code) {
		return StepResult.failed(new AccountError(kind, code, "Any", null, "test"));
	}

}
