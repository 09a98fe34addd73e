package dev.workshoproles.roles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.sandbox.faults.StaleReads;
import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.carryout.HastyTime;
import dev.workshoproles.roles.carryout.Outcome;
import dev.workshoproles.roles.carryout.Outcome.End;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** A run copes with an IAM that is eventually consistent. */
class StaleReadsRunTests {

	private static final Duration STALE = Duration.ofSeconds(5);

	private static final Workshop WORKSHOP = FullWorkshop.WORKSHOP;

	/** Passes by the pauses of runs, and by what a test adds. */
	private final HastyTime time = new HastyTime(0);

	private final SandboxIam iam = new SandboxIam();

	private AccountUnderTest account;

	static Stream<LongUnaryOperator> ages() {
		return Stream.concat(Stream.of(LongUnaryOperator.identity()), IntStream.range(0, 10).mapToObj((seed) -> {
			Random random = new Random(seed);
			return (longest) -> random.nextLong(longest + 1);
		}));
	}

	@AfterEach
	void close() {
		this.account.close();
	}

	@ParameterizedTest
	@MethodSource("ages")
	void createsRepairsAndRemoves(LongUnaryOperator age) throws InterruptedException {
		RoleService roles = console(age);
		carryOut(roles, Action.APPLY);
		assertThat(this.time.nanos()).isPositive();
		assertThat(this.iam.listRoles().roles()).hasSameSizeAs(WORKSHOP.roles());
		this.time.sleep(STALE);
		assertThat(roles.status().roles()).allMatch((role) -> role.status() == Status.READY);
		String role = this.iam.listRoles().roles().get(0).roleName();
		this.iam.listAttachedRolePolicies((list) -> list.roleName(role))
			.attachedPolicies()
			.forEach((policy) -> this.iam
				.detachRolePolicy((detach) -> detach.roleName(role).policyArn(policy.policyArn())));
		carryOut(roles, Action.APPLY);
		this.time.sleep(STALE);
		carryOut(roles, Action.REMOVE);
		assertThat(this.iam.listRoles().roles()).isEmpty();
		assertThat(this.iam.listInstanceProfiles().instanceProfiles()).isEmpty();
	}

	private void carryOut(RoleService roles, Action action) {
		Plan plan = roles.plan(new PlanRequest(action, List.of(), false, false), this.account.account().caller());
		assertThat(plan.steps()).isNotEmpty();
		Once progress = new Once();
		Outcome outcome = roles.carryOut(plan, progress);
		assertThat(outcome.end()).as(outcome.toString()).isEqualTo(End.SUCCEEDED);
		assertThat(progress.confirmed).doesNotHaveDuplicates();
	}

	private RoleService console(LongUnaryOperator age) {
		InstantSource clock = () -> Instant.EPOCH.plusNanos(this.time.nanos());
		this.account = AccountUnderTest.inProcess(new StaleReads(this.iam, this.iam::copy, STALE, clock, age).client(),
				4);
		return new RoleService(new LocalWorkshop(WORKSHOP, this.account.account(), (id) -> Choices.NONE),
				new RememberedOwnership(), this.account.parallel(), ImpatientRoles.patience(this.time), clock);
	}

	/** Notes what IAM confirmed. */
	private static final class Once implements Progress {

		private final List<String> confirmed = new CopyOnWriteArrayList<>();

		@Override
		public void planned(Plan plan) {
		}

		@Override
		public void keep(Step step, String document) {
		}

		@Override
		public void started(Step step) {
		}

		@Override
		public void succeeded(Step step) {
			this.confirmed.add(step.id());
		}

		@Override
		public void failed(Step step, AccountError error) {
		}

		@Override
		public boolean mayGoOn() {
			return true;
		}

	}

}
