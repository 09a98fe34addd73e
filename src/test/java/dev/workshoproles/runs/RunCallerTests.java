package dev.workshoproles.runs;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** For whom a run works, from its first read to its last write. */
class RunCallerTests {

	private static final Caller FIRST_START = participant("aws-sdk-java-1795693286483");

	private static final Caller SECOND_START = participant("aws-sdk-java-1795699999999");

	/** Whoever signs in to another account in the middle. */
	private static final Caller ELSEWHERE = new Caller("210987654321", "aws", "arn:aws:iam::210987654321:user/ana");

	private final RunsDatabase database = RunsDatabase.inMemory();

	private final SandboxIam iam = new SandboxIam();

	private final AtomicReference<Caller> signedIn = new AtomicReference<>(FIRST_START);

	private boolean switched;

	@Test
	void whatWasMadeBeforeARestartIsRemovedAfterIt() {
		try (Console before = console(this.iam)) {
			assertThat(before.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		}
		this.signedIn.set(SECOND_START);
		try (Console after = console(this.iam)) {
			Run removal = after.run(Action.REMOVE, false);
			assertThat(removal.state()).as(removal::toString).isEqualTo(RunState.SUCCEEDED);
			assertThat(this.iam.listRoles().roles()).isEmpty();
		}
	}

	@Test
	void aPlanThatWasShownBeforeARestartIsCarriedOutAfterIt() {
		String plan;
		try (Console before = console(this.iam)) {
			plan = before.runs.plan(RunsContract.APPLY).id();
		}
		this.signedIn.set(SECOND_START);
		try (Console after = console(this.iam)) {
			Run run = after.runs.start(RunRequest.ofPlan(plan), null);
			assertThat(end(run).state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

	@Test
	void aRunGoesOnWithARenewedSession() throws Exception {
		GatedIam gated = new GatedIam();
		try (Console console = console(gated.client())) {
			Run run = console.runs.start(RunRequest.of(RunsContract.APPLY), null);
			gated.awaitWrite();
			this.signedIn.set(SECOND_START);
			gated.open();
			assertThat(end(run).state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

	@Test
	void aRunIsInterruptedBeforeAnyFurtherWriteOnceSomebodyElseIsSignedIn() throws Exception {
		GatedIam gated = new GatedIam();
		try (Console console = console(gated.client())) {
			Run run = console.runs.start(RunRequest.of(RunsContract.APPLY), null);
			gated.awaitWrite();
			this.signedIn.set(ELSEWHERE);
			gated.open();
			Run ended = end(run);
			assertThat(ended.state()).isEqualTo(RunState.INTERRUPTED);
			assertThat(console.history.find(run.id())).as("another account's").isEmpty();
			assertThat(ended.callerArn()).isEqualTo(FIRST_START.arn());
			assertCallerChanged(ended.error());
			assertThat(gated.account.listRoles().roles()).allSatisfy((role) -> assertThat(
					gated.account.listAttachedRolePolicies((list) -> list.roleName(role.roleName())).attachedPolicies())
				.isEmpty());
		}
	}

	/**
	 * The other account has nothing to remove, so its read must not prove the removal.
	 */
	@Test
	void whatIsReadOfAnotherAccountEndsNoRunWell() {
		try (Console console = console(this.iam)) {
			console.run(Action.APPLY, false);
		}
		try (Console console = console(switchingAt((operation) -> operation.startsWith("Get") && isEmpty()))) {
			Run removal = console.runs.start(RunRequest.of(RunsContract.REMOVE), null);
			Run ended = end(removal);
			assertThat(ended.state()).isEqualTo(RunState.INTERRUPTED);
			assertCallerChanged(ended.error());
		}
	}

	@Test
	void aRunIsNotStartedIfItsFirstReadMayBeOfAnotherAccount() {
		try (Console console = console(switchingAt("GetRole"::equals))) {
			assertThatExceptionOfType(AccountException.class)
				.isThrownBy(() -> console.runs.start(RunRequest.of(RunsContract.APPLY), null))
				.satisfies((ex) -> assertCallerChanged(ex.error()));
			this.signedIn.set(FIRST_START);
			assertThat(console.history.count()).isZero();
			assertThat(console.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

	/** Nor must a read for the other account prove it. */
	@Test
	void aRunIsReadAgainOnlyForItsOwnCaller() {
		try (Console console = console(this.iam)) {
			console.run(Action.APPLY, false);
		}
		try (Console console = console(this.iam, () -> isEmpty() ? ELSEWHERE : FIRST_START)) {
			Run ended = end(console.runs.start(RunRequest.of(RunsContract.REMOVE), null));
			assertThat(ended.state()).isEqualTo(RunState.INTERRUPTED);
			assertCallerChanged(ended.error());
		}
	}

	@Test
	void aRunIsPlannedOnlyForTheCallerItIsAdmittedFor() {
		try (Console console = console(this.iam, () -> this.signedIn.getAndSet(ELSEWHERE))) {
			assertThatExceptionOfType(AccountException.class)
				.isThrownBy(() -> console.runs.start(RunRequest.of(RunsContract.APPLY), null))
				.satisfies((ex) -> assertCallerChanged(ex.error()));
			this.signedIn.set(FIRST_START);
			assertThat(console.history.count()).isZero();
			assertThat(this.iam.listRoles().roles()).isEmpty();
		}
	}

	private boolean isEmpty() {
		return this.iam.listRoles().roles().isEmpty()
				&& this.iam.listPolicies((list) -> list.scope(PolicyScopeType.LOCAL)).policies().isEmpty();
	}

	private static void assertCallerChanged(AccountError error) {
		assertThat(error).isNotNull();
		assertThat(error.kind()).isEqualTo(Kind.CALLER_CHANGED);
		assertThat(error.detail()).contains(FIRST_START.arn(), ELSEWHERE.arn());
	}

	/** Somebody else signs in while an operation is called for the first time. */
	private IamClient switchingAt(Predicate<String> operation) {
		return InterceptedIam.of(this.iam, (called, request) -> {
			if (!this.switched && operation.test(called)) {
				this.switched = true;
				this.signedIn.set(ELSEWHERE);
			}
			return request;
		});
	}

	private Console console(IamClient client) {
		return console(client, this.signedIn::get);
	}

	private Console console(IamClient client, Supplier<Caller> whoever) {
		return new Console(ShippedWorkshop.load(""), AccountUnderTest.inProcess(client, 8, whoever), this.database);
	}

	/** Looks from where the first caller stays signed in. */
	private Run end(Run run) {
		try (Console watching = new Console(ShippedWorkshop.load(""),
				AccountUnderTest.inProcess(this.iam, 1, () -> FIRST_START), this.database)) {
			return watching.history.await(run.id(), Duration.ofSeconds(15)).orElseThrow();
		}
	}

	private static Caller participant(String session) {
		return new Caller(SandboxIam.ACCOUNT_ID, "aws",
				"arn:aws:sts::000000000000:assumed-role/Participant/" + session);
	}

}
