package dev.workshoproles.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;

import dev.workshoproles.account.SandboxUnderTest;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.ImpatientRoles;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.carryout.Outcome;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.OwnershipRecord;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.execution.RunInProgressException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Every drill in every role of the shipped workshop and of one with all that a blueprint
 * can hold: the console sees what is wrong, undoes it as the drill says, and leaves
 * nothing behind.
 */
class DrillTests {

	private static final Workshop SHIPPED = ShippedWorkshop.load("");

	private static final Instant START = Instant.parse("2026-11-24T08:15:30Z");

	private final SandboxUnderTest sandbox = SandboxUnderTest.inMemory();

	private final RunHistory runs = mock();

	private Instant now = START;

	private RoleService roles;

	private Drills drills(Workshop workshop, RandomGenerator random) {
		this.roles = ImpatientRoles.service(workshop, this.sandbox.console().account(),
				this.sandbox.console().parallel());
		LocalWorkshop local = new LocalWorkshop(workshop, this.sandbox.console().account(), (id) -> Choices.NONE);
		InstantSource clock = () -> this.now;
		return new Drills(this.sandbox.sandbox(), local, OwnershipRecord.NONE, this.runs, clock, random);
	}

	private Drills drills(Workshop workshop) {
		return drills(workshop, always(0));
	}

	@AfterEach
	void close() {
		this.sandbox.close();
	}

	static Stream<Arguments> all() {
		return Stream.of(SHIPPED, FullWorkshop.WORKSHOP)
			.flatMap((workshop) -> Arrays.stream(Drill.values())
				.flatMap((drill) -> workshop.roles()
					.stream()
					.map(RoleBlueprint::name)
					.filter((role) -> possible(drill, workshop).contains(role))
					.map((role) -> Arguments.of(drill, role, workshop))));
	}

	private static List<String> possible(Drill drill, Workshop workshop) {
		ByHand hand = new ByHand(workshop, new Caller("000000000000", "aws", "x"));
		return drill.roles(hand);
	}

	@ParameterizedTest(name = "{0} in {1}")
	@MethodSource("all")
	void isSeenAndUndone(Drill drill, String role, Workshop workshop) {
		Drills drills = drills(workshop, roleOf(drill, role, workshop));
		Round round = drills.start(drill.slug());
		assertThat(round.role()).isEqualTo(role);
		Mistake mistake = drills.mistake(round).orElseThrow();
		assertIsSeen(mistake);
		assertIsUndone(drill, drills);
		assertThat(this.roles.status().roles()).extracting(RoleState::status).containsOnly(Status.READY);
		carryOut(Action.REMOVE, true);
		assertThat(this.sandbox.iam().listRoles().roles()).isEmpty();
		assertThat(this.sandbox.iam().listPolicies((list) -> list.scope(PolicyScopeType.LOCAL)).policies()).isEmpty();
		assertThat(this.sandbox.iam().listInstanceProfiles().instanceProfiles()).isEmpty();
	}

	/** Has the drill be in that role. */
	private static RandomGenerator roleOf(Drill drill, String role, Workshop workshop) {
		return always(possible(drill, workshop).indexOf(role));
	}

	private static RandomGenerator always(int number) {
		return new RandomGenerator() {

			@Override
			public long nextLong() {
				throw new UnsupportedOperationException();
			}

			@Override
			public int nextInt(int bound) {
				return number;
			}

		};
	}

	private void assertIsSeen(Mistake mistake) {
		for (RoleState state : this.roles.status().roles()) {
			if (!mistake.roles().contains(state.name())) {
				assertThat(state.status()).as(state.name()).isEqualTo(Status.READY);
			}
			else if (mistake.difference() == null) {
				assertThat(state.status()).isEqualTo(Status.MISSING);
			}
			else {
				assertThat(state.status()).isEqualTo(Status.DRIFTED);
				assertThat(state.differences()).extracting(Difference::kind).containsExactly(mistake.difference());
			}
		}
	}

	private void assertIsUndone(Drill drill, Drills drills) {
		if (drill.remedy() == Remedy.REPAIR) {
			assertThat(plan(Action.APPLY, false).blocked()).isEmpty();
		}
		else {
			assertIsBlocked(false);
		}
		if (drill.remedy() == Remedy.BY_HAND) {
			assertIsBlocked(true);
			drills.solve();
		}
		carryOut(Action.APPLY, drill.remedy() == Remedy.ADOPT);
	}

	/** Sometimes only the attempt to create something shows what is in the way. */
	private void assertIsBlocked(boolean adopt) {
		Outcome outcome = this.roles.carryOut(plan(Action.APPLY, adopt), progress());
		assertThat(outcome.end()).isEqualTo(Outcome.End.FAILED);
		assertThat(outcome.blocked()).isNotEmpty();
	}

	private Plan plan(Action action, boolean adopt) {
		return this.roles.plan(new PlanRequest(action, List.of(), adopt, false));
	}

	private void carryOut(Action action, boolean adopt) {
		Outcome outcome = this.roles.carryOut(plan(action, adopt), progress());
		assertThat(outcome.end()).isEqualTo(Outcome.End.SUCCEEDED);
		assertThat(outcome.left()).isEmpty();
	}

	private static Progress progress() {
		Progress progress = mock();
		given(progress.mayGoOn()).willReturn(true);
		return progress;
	}

	@Test
	void allTakePlaceInOneOfTheTwo() {
		Set<Drill> inShipped = drills(SHIPPED).offered().keySet();
		Set<Drill> inFull = drills(FullWorkshop.WORKSHOP).offered().keySet();
		assertThat(inShipped).containsExactlyInAnyOrder(Drill.WRONG_SERVICE, Drill.FORGOTTEN_ATTACHMENT,
				Drill.FORGOTTEN_ACTION, Drill.FIVE_VERSIONS, Drill.DELETED_POLICY, Drill.MADE_ANEW, Drill.WIDE_POLICY,
				Drill.EXTRA_ADMINISTRATOR, Drill.INLINE_LEFTOVER, Drill.DELETED_ROLE, Drill.OTHER_LETTER_CASE);
		Set<Drill> either = EnumSet.copyOf(inShipped);
		either.addAll(inFull);
		assertThat(either).containsExactlyInAnyOrder(Drill.values());
	}

	@ParameterizedTest
	@EnumSource
	void isFoundByItsName(Drill drill) {
		assertThat(Drill.named(drill.slug())).contains(drill);
		assertThat(drill.slug()).matches("[a-z-]+");
	}

	@Test
	void aSixthVersionIsRefused() {
		Drills drills = drills(SHIPPED);
		Round round = drills.start("five-versions");
		CustomerPolicy policy = drills.byHand().workshop().role(round.role()).orElseThrow().customerPolicies().get(0);
		String arn = policy.arn("aws", "000000000000");
		assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> this.sandbox.iam()
			.createPolicyVersion(
					(version) -> version.policyArn(arn).policyDocument(policy.document().json()).setAsDefault(true)));
	}

	@Test
	void anAnswerIsRightByRoleAndEffect() {
		Drills drills = drills(SHIPPED);
		drills.start("extra-administrator");
		this.now = START.plusSeconds(10);
		assertThat(drills.answer("APIGateway-SQS", Effect.ALLOWS_TOO_MUCH)).isFalse();
		assertThat(drills.answer("Lambda-SQS-DynamoDB", Effect.NO_SUCH_ROLE)).isFalse();
		assertThat(drills.current()).hasValueSatisfying((round) -> assertThat(round.isFound()).isFalse());
		this.now = START.plusSeconds(40);
		assertThat(drills.answer("Lambda-SQS-DynamoDB", Effect.ALLOWS_TOO_MUCH)).isTrue();
		assertThat(drills.current()).hasValueSatisfying((round) -> {
			assertThat(round.tries()).isEqualTo(3);
			assertThat(round.untilFound()).hasSeconds(40);
		});
		assertThat(drills.answer("Lambda-SQS-DynamoDB", Effect.ALLOWS_TOO_MUCH)).as("once").isFalse();
		assertThat(drills.current()).hasValueSatisfying((round) -> assertThat(round.tries()).isEqualTo(3));
	}

	@Test
	void endsOnceAllRolesAreSeenReady() {
		Drills drills = drills(SHIPPED);
		drills.start("forgotten-attachment");
		drills.seen(this.roles.status());
		assertThat(drills.current()).isPresent();
		carryOut(Action.APPLY, false);
		this.now = START.plusSeconds(65);
		drills.seen(this.roles.status());
		assertThat(drills.current()).isEmpty();
		assertThat(drills.rounds()).singleElement()
			.satisfies((round) -> assertThat(round.untilRepaired()).hasSeconds(65));
	}

	@Test
	void takesTheAccountThatThereWas() {
		Drills drills = drills(SHIPPED);
		this.sandbox.iam().createUser((create) -> create.userName("lan"));
		this.sandbox.iam()
			.createRole((create) -> create.roleName("Mine")
				.assumeRolePolicyDocument(SHIPPED.roles().get(0).trustPolicy().json()));
		drills.start("wrong-service");
		assertThat(this.sandbox.iam().listRoles().roles()).hasSize(3);
		drills.startOver();
		assertThat(this.sandbox.iam().listRoles().roles()).isEmpty();
		assertThat(drills.current()).isEmpty();
		assertThat(drills.rounds()).isEmpty();
	}

	@Test
	void waitsForARun() {
		Drills drills = drills(SHIPPED);
		given(this.runs.running()).willReturn(Optional.of("r1"));
		assertThatExceptionOfType(RunInProgressException.class).isThrownBy(() -> drills.start(Drills.RANDOM));
		assertThatExceptionOfType(RunInProgressException.class).isThrownBy(drills::startOver);
		assertThatExceptionOfType(RunInProgressException.class).isThrownBy(drills::solve);
		assertThat(this.sandbox.iam().listRoles().roles()).isEmpty();
	}

	@Test
	void aDrillThatTheWorkshopDoesNotHaveIsNotStarted() {
		Drills drills = drills(SHIPPED);
		for (String name : List.of("other-path", "WRONG_SERVICE", "")) {
			assertThatExceptionOfType(NoSuchDrillException.class).isThrownBy(() -> drills.start(name));
		}
		assertThat(this.sandbox.iam().listRoles().roles()).isEmpty();
		assertThat(drills.rounds()).isEmpty();
	}

	@Test
	void atRandomAnyOfThem() {
		Drills drills = drills(SHIPPED, new Random(1));
		for (int i = 0; i < 60; i++) {
			drills.start(Drills.RANDOM);
		}
		assertThat(drills.rounds()).hasSize(50).extracting(Round::drill).contains(Drill.DELETED_ROLE, Drill.MADE_ANEW);
		assertThat(drills.rounds()).extracting(Round::role).contains("APIGateway-SQS", "Lambda-SQS-DynamoDB");
	}

}
