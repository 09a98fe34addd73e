package dev.workshoproles.roles.carryout;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.carryout.Outcome.End;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.Untouched;

import static dev.workshoproles.roles.carryout.StepsUnderTest.ATTACH;
import static dev.workshoproles.roles.carryout.StepsUnderTest.POLICY;
import static dev.workshoproles.roles.carryout.StepsUnderTest.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

/** How a run goes on, by a clock that only its own pauses move. */
class ConvergenceLoopTests {

	private static final AccountError DOWN = new AccountError(Kind.UNAVAILABLE, "ServiceUnavailable", "GetRole", null,
			"");

	private static final AccountError EXPIRED = new AccountError(Kind.REJECTED_CREDENTIALS, "ExpiredToken", "GetRole",
			null, "");

	private final StepsUnderTest account = new StepsUnderTest();

	private final Following progress = new Following();

	private final HastyTime time = new HastyTime(0);

	private Patience patience = new Patience(Duration.ofMillis(100), Duration.ofSeconds(1), 5, Duration.ofHours(1),
			this.time);

	/**
	 * What reading and planning again comes to, in order; the last one again and again.
	 */
	private final Deque<Supplier<Plan>> plans = new ArrayDeque<>();

	private final List<Set<String>> lookedFor = new ArrayList<>();

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void succeedsOnceAFreshReadLeavesNothingToDo() {
		then(plan());
		assertThat(run(ROLE, POLICY, ATTACH).end()).isEqualTo(End.SUCCEEDED);
		assertThat(this.progress.events).startsWith("planned 3").endsWith("planned 0");
		assertThat(this.time.pauses()).as("All was done, so nothing need be waited for").isEmpty();
	}

	@Test
	void failsIfAnythingIsBlockedInTheEnd() {
		Plan blocked = new Plan(request(), Lab.CALLER, List.of(),
				List.of(Untouched.of(ResourceType.ROLE, "Writer", Untouched.Reason.FOREIGN, List.of())), List.of(),
				ResourceScope.WIDE);
		then(blocked);
		Outcome outcome = run(ROLE);
		assertThat(outcome.end()).isEqualTo(End.FAILED);
		assertThat(outcome.blocked()).isEqualTo(blocked.blocked());
	}

	@Test
	void whatReadsDoNotShowIsWaitedForInGrowingPausesAndNotDoneAgain() {
		then(plan(ROLE));
		Outcome outcome = run(ROLE);
		assertThat(outcome.end()).isEqualTo(End.FAILED);
		assertThat(outcome.unfinished().get(ROLE.id()).code()).isEqualTo(Outcome.NOT_SEEN);
		assertThat(this.account.calls).containsExactly("CreateRole");
		assertPauses(200, 400, 800, 1000, 1000);
		assertThat(this.progress.events).endsWith("failed " + ROLE.id() + " " + Outcome.NOT_SEEN);
	}

	@Test
	void givesUpAfterTheTimeEvenIfRoundsAreLeft() {
		this.patience = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), 1000, Duration.ofSeconds(9),
				this.time);
		then(plan(ROLE));
		assertThat(run(ROLE).end()).isEqualTo(End.FAILED);
		Duration last = this.time.pauses().get(this.time.pauses().size() - 1);
		assertThat(Duration.ofNanos(this.time.nanos())).isGreaterThanOrEqualTo(this.patience.limit());
		assertThat(Duration.ofNanos(this.time.nanos()).minus(last)).isLessThan(this.patience.limit());
	}

	@Test
	void progressResetsThePatience() {
		then(plan(ROLE), plan(ROLE), plan(ROLE, POLICY), plan(ROLE, POLICY), plan());
		assertThat(run(ROLE).end()).isEqualTo(End.SUCCEEDED);
		assertPauses(200, 400, 100, 200);
		assertThat(this.account.calls).containsExactly("CreateRole", "CreatePolicy");
	}

	@Test
	void whatIsRefusedForGoodEndsTheRunAtOnce() {
		this.account.refuse("CreateRole", "LimitExceeded");
		Outcome outcome = run(ROLE);
		assertThat(outcome.end()).isEqualTo(End.FAILED);
		assertThat(outcome.unfinished().get(ROLE.id()).code()).isEqualTo("LimitExceeded");
		assertThat(this.time.pauses()).isEmpty();
		assertThat(this.lookedFor).isEmpty();
	}

	@Test
	void aNameThatIsTakenIsLookedForElsewhere() {
		this.account.refuse("CreatePolicy", "EntityAlreadyExists");
		then(plan());
		run(POLICY);
		assertThat(this.lookedFor).containsExactly(Set.of("Read"));
	}

	@Test
	void aReadThatFailsInPassingIsARoundWithoutProgress() {
		then(failing(DOWN), failing(DOWN), () -> plan());
		assertThat(run(ROLE).end()).isEqualTo(End.SUCCEEDED);
		assertPauses(200, 400);
	}

	@Test
	void readsThatGoOnFailingEndTheRunWithTheReason() {
		then(failing(DOWN));
		Outcome outcome = run(ROLE);
		assertThat(outcome.end()).isEqualTo(End.FAILED);
		assertThat(outcome.error()).isEqualTo(DOWN);
		assertPauses(200, 400, 800, 1000, 1000);
	}

	@Test
	void credentialsThatAreRefusedEndTheRunAtOnce() {
		then(failing(EXPIRED));
		assertThat(run(ROLE).error()).isEqualTo(EXPIRED);
		assertThat(this.time.pauses()).isEmpty();
	}

	@Test
	void isInterruptedWithTheReasonWhenSomebodyElseIsSignedIn() {
		this.account.changeCaller();
		Outcome outcome = run(ROLE, POLICY);
		assertThat(outcome.end()).isEqualTo(End.INTERRUPTED);
		assertThat(outcome.error().isCallerChanged()).isTrue();
		assertThat(this.account.calls).containsExactly("CreateRole");
		assertThat(this.lookedFor).isEmpty();
	}

	@Test
	void isInterruptedWhenItMayNotGoOn() {
		this.progress.mayGoOn = false;
		assertThat(run(ROLE).end()).isEqualTo(End.INTERRUPTED);
		assertThat(this.account.calls).isEmpty();
	}

	@Test
	void isInterruptedInAPauseToo() {
		then(() -> {
			Thread.currentThread().interrupt();
			return plan(ROLE);
		});
		assertThat(run(ROLE).end()).isEqualTo(End.INTERRUPTED);
		assertThat(Thread.interrupted()).as("the thread still knows").isTrue();
	}

	private Outcome run(Step... steps) {
		return new ConvergenceLoop(this.account.executor(Runnable::run), this::planAgain, this.patience)
			.run(plan(steps), this.progress);
	}

	private Plan planAgain(Set<String> taken) {
		this.lookedFor.add(taken);
		return ((this.plans.size() > 1) ? this.plans.remove() : this.plans.element()).get();
	}

	private void then(Plan... next) {
		List.of(next).forEach((plan) -> this.plans.add(() -> plan));
	}

	@SafeVarargs
	private void then(Supplier<Plan>... next) {
		for (Supplier<Plan> plan : next) {
			this.plans.add(plan);
		}
	}

	private static Supplier<Plan> failing(AccountError error) {
		return () -> {
			throw new AccountException(error, null);
		};
	}

	private static Plan plan(Step... steps) {
		return new Plan(request(), Lab.CALLER, List.of(steps), List.of(), List.of(), ResourceScope.WIDE);
	}

	private static PlanRequest request() {
		return new PlanRequest(Action.APPLY, List.of(), false, false);
	}

	/** Each up to a quarter longer by chance. */
	private void assertPauses(long... millis) {
		assertThat(this.time.pauses()).hasSize(millis.length);
		for (int i = 0; i < millis.length; i++) {
			assertThat(this.time.pauses().get(i).toMillis()).isBetween(millis[i], millis[i] * 5 / 4);
		}
	}

}
