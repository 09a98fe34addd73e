package dev.workshoproles.permissions;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.PermissionCheck;
import dev.workshoproles.account.calls.CallPriority;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.times;

@ExtendWith(MockitoExtension.class)
class PreflightTests {

	private static final DeniedAction DENIED = new DeniedAction("iam:CreateRole", List.of("*"),
			Refuser.SERVICE_CONTROL_POLICY, List.of(), true);

	@Mock
	private PermissionCheck check;

	@Captor
	private ArgumentCaptor<List<PermissionQuestion>> questions;

	@Test
	void asksOfAPlanWhatItsStepsAndTheReadsAroundThemTake(@TempDir Path data) {
		given(this.check.denied(any(), any())).willReturn(Optional.of(List.of(DENIED)));
		try (TestConsole console = console(data)) {
			assertThat(preflight(console).missing(plan(console, Action.APPLY))).contains(List.of(DENIED));
			assertThat(asked(Duration.ZERO)).contains("iam:CreateRole", "iam:GetRole", "iam:ListRoles", "iam:TagRole")
				.doesNotContain("iam:DetachRolePolicy", "iam:DeleteRole");
			console.apply();
			assertThat(preflight(console).missing(plan(console, Action.REMOVE))).contains(List.of(DENIED));
			assertThat(asked(Duration.ZERO)).contains("iam:DetachRolePolicy", "iam:DeleteRole", "iam:GetRole")
				.doesNotContain("iam:CreateRole", "iam:TagRole");
		}
	}

	@Test
	void anInstanceProfileNeedsPermissionsBesidesThoseOfItsOperations() {
		given(this.check.denied(any(), any())).willReturn(Optional.of(List.of()));
		try (TestConsole console = TestConsole.inSandbox(new SandboxIam(), FullWorkshop.WORKSHOP)) {
			preflight(console).missing(plan(console, Action.APPLY));
			assertThat(asked(Duration.ZERO)).contains("iam:PassRole", "iam:TagInstanceProfile")
				.doesNotContain("iam:UntagRole");
		}
	}

	@Test
	void asksNothingForAPlanWithoutSteps(@TempDir Path data) {
		try (TestConsole console = console(data)) {
			assertThat(preflight(console).missing(plan(console, Action.REMOVE))).contains(List.of());
			then(this.check).shouldHaveNoInteractions();
		}
	}

	@Test
	void doesNotGuessWhereIamDoesNotTell(@TempDir Path data) {
		given(this.check.denied(any(), any())).willReturn(Optional.empty());
		try (TestConsole console = console(data)) {
			Plan plan = plan(console, Action.APPLY);
			assertThat(preflight(console).missing(plan)).isEmpty();
			assertThat(preflight(console).missing(ConsoleUse.APPLY)).isEmpty();
			assertThat(preflight(console).denied(plan)).isEmpty();
		}
	}

	/** Of repairs, since there is nothing to repair yet, no more than the actions. */
	@Test
	void asksOfTheUseForAllThatItMayTake(@TempDir Path data) {
		DeniedAction detach = new DeniedAction("iam:DetachRolePolicy", List.of("*"), Refuser.IDENTITY_POLICY, List.of(),
				false);
		given(this.check.denied(any(), any())).willReturn(Optional.of(List.of(DENIED)))
			.willReturn(Optional.of(List.of(detach)))
			.willReturn(Optional.of(List.of()));
		try (TestConsole console = console(data)) {
			assertThat(preflight(console).missing(ConsoleUse.APPLY)).contains(List.of(DENIED, detach));
			preflight(console).denied(plan(console, Action.APPLY));
			then(this.check).should(times(3)).denied(this.questions.capture(), any());
			List<PermissionQuestion> creation = this.questions.getAllValues().get(0);
			List<PermissionQuestion> others = this.questions.getAllValues().get(1);
			assertThat(actions(creation)).contains("iam:CreateRole", "iam:AttachRolePolicy", "iam:GetRole")
				.doesNotContainAnyElementsOf(actions(others));
			assertThat(Stream.concat(actions(creation).stream(), actions(others).stream())).containsAll(
					new ConsolePermissions(console.workshop(), "aws", SandboxIam.ACCOUNT_ID).allowing(ConsoleUse.APPLY)
						.actions());
			assertThat(this.questions.getAllValues().get(2)).as("of the run that follows").isEqualTo(creation);
		}
	}

	@Test
	void onlyWritesThatAreCertainToBeDeniedKeepARunFromBeginning(@TempDir Path data) {
		DeniedAction maybe = new DeniedAction("iam:TagRole", List.of("*"), Refuser.IDENTITY_POLICY, List.of(), false);
		DeniedAction read = new DeniedAction("iam:GetRole", List.of("*"), Refuser.IDENTITY_POLICY, List.of(), true);
		given(this.check.denied(any(), any())).willReturn(Optional.of(List.of(read, DENIED, maybe)));
		try (TestConsole console = console(data)) {
			assertThat(preflight(console).denied(plan(console, Action.APPLY))).containsExactly(DENIED);
			assertThat(asked(Duration.ofMinutes(1))).contains("iam:CreateRole");
		}
	}

	/** All the same in number and kind, so that one answer does for both. */
	@Test
	void expectsOfACreationWhatItThenAsks(@TempDir Path data) {
		given(this.check.asks()).willReturn(true);
		CountDownLatch asked = new CountDownLatch(1);
		given(this.check.denied(any(), any())).willAnswer((call) -> {
			asked.countDown();
			return Optional.of(List.of());
		});
		try (TestConsole console = console(data)) {
			Preflight preflight = preflight(console);
			Plan plan = plan(console, Action.APPLY);
			preflight.expect(plan.request(), plan.caller());
			assertThatNoException().isThrownBy(asked::await);
			preflight.denied(plan);
			then(this.check).should(times(2)).denied(this.questions.capture(), any());
			assertThat(this.questions.getAllValues().get(0)).isEqualTo(this.questions.getAllValues().get(1));
			preflight.destroy();
		}
	}

	@Test
	void expectsNothingOfARemovalAndNothingInTheSandbox(@TempDir Path data) {
		try (TestConsole console = console(data)) {
			Plan plan = plan(console, Action.APPLY);
			preflight(console).expect(new PlanRequest(Action.REMOVE, List.of(), false, false), plan.caller());
			then(this.check).shouldHaveNoInteractions();
			preflight(console).expect(plan.request(), plan.caller());
			then(this.check).should().asks();
			then(this.check).shouldHaveNoMoreInteractions();
		}
	}

	/** What differs is the prefix, and to ask takes more calls than to create. */
	@Test
	void asksAboutOneSeatOfAClassForAll(@TempDir Path data) {
		try (TestConsole console = console(data)) {
			given(this.check.denied(any(), any())).willReturn(Optional.of(List.of()));
			Instant[] now = { Instant.EPOCH };
			AllowedElsewhere elsewhere = new AllowedElsewhere(() -> now[0]);
			Plan plan = plan(console, Action.APPLY);
			assertThat(preflight(console, new Seat("seat-1", "", null), elsewhere).denied(plan)).isEmpty();
			Preflight other = preflight(console, new Seat("seat-2", "", null), elsewhere);
			assertThat(other.denied(plan)).isEmpty();
			then(this.check).should(times(1)).denied(any(), any());
			now[0] = now[0].plus(AllowedElsewhere.RECENT);
			assertThat(other.denied(plan)).isEmpty();
			then(this.check).should(times(2)).denied(any(), any());
		}
	}

	/** All begin together, and nobody has an answer yet. */
	@Test
	void anActForManyWaitsForTheAnswerAboutTheFirst(@TempDir Path data) {
		try (TestConsole console = console(data)) {
			AllowedElsewhere elsewhere = new AllowedElsewhere();
			Plan plan = plan(console, Action.APPLY);
			CountDownLatch begun = new CountDownLatch(4);
			given(this.check.denied(any(), any())).willAnswer((call) -> {
				begun.await();
				return Optional.of(List.of());
			});
			List<CompletableFuture<List<DeniedAction>>> runs = Stream.of("seat-1", "seat-2", "seat-3", "seat-4")
				.map((seat) -> preflight(console, new Seat(seat, "", null), elsewhere))
				.map((preflight) -> CompletableFuture.supplyAsync(() -> {
					begun.countDown();
					return CallPriority.background(() -> {
						preflight.expect(plan.request(), plan.caller());
						return preflight.denied(plan);
					});
				}, (run) -> new Thread(run).start()))
				.toList();
			assertThat(runs).allSatisfy((run) -> assertThat(run.join()).isEmpty());
			then(this.check).should(times(1)).denied(any(), any());
		}
	}

	@Test
	void asksAboutEachSeatWhileSomethingIsDenied(@TempDir Path data) {
		try (TestConsole console = console(data)) {
			DeniedAction denied = new DeniedAction("iam:CreateRole", List.of("*"), Refuser.IDENTITY_POLICY, List.of(),
					true);
			given(this.check.denied(any(), any())).willReturn(Optional.of(List.of(denied)));
			AllowedElsewhere elsewhere = new AllowedElsewhere();
			Plan plan = plan(console, Action.APPLY);
			assertThat(preflight(console, new Seat("seat-1", "", null), elsewhere).denied(plan)).hasSize(1);
			assertThat(preflight(console, new Seat("seat-2", "", null), elsewhere).denied(plan)).hasSize(1);
		}
	}

	private List<String> asked(Duration maxAge) {
		then(this.check).should(atLeastOnce()).denied(this.questions.capture(), eq(maxAge));
		return actions(this.questions.getValue());
	}

	private static List<String> actions(List<PermissionQuestion> questions) {
		return questions.stream().flatMap((question) -> question.actions().stream()).toList();
	}

	private Preflight preflight(TestConsole console) {
		return preflight(console, Seat.only(""), new AllowedElsewhere());
	}

	private Preflight preflight(TestConsole console, Seat seat, AllowedElsewhere elsewhere) {
		return new Preflight(console.workshop(), console.account(), console.roles(), this.check, seat, elsewhere);
	}

	private static Plan plan(TestConsole console, Action action) {
		return console.roles().plan(new PlanRequest(action, List.of(), false, false));
	}

	private static TestConsole console(Path data) {
		return TestConsole.inSandbox(new SandboxIam(), "--console.data-dir=" + data);
	}

}
