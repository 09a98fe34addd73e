package dev.workshoproles.permissions;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.annotation.Import;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.permissions.RefusingAccount.Simulator;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.PlanDeniedException;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.TestConsoles;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Accounts whose policies refuse what the console would create: nothing is written, and
 * the explanation names who refuses and what helps.
 */
class RefusedRunsTests {

	/** What the account may demand of a role, as far as AWS tells. */
	private static final List<RuleSetting> CONDITIONS = List.of(RuleSetting.PERMISSIONS_BOUNDARY, RuleSetting.PATH,
			RuleSetting.TAGS);

	private static final String BOUNDARY = "arn:aws:iam::aws:policy/PowerUserAccess";

	private static final String IMPLICIT = "because no identity-based policy allows the %s action";

	private static final PlanRequest APPLY = new PlanRequest(Action.APPLY, List.of(), false, false);

	private static final IamServer SERVER = new IamServer();

	private static TestConsoles consoles;

	static Stream<Situation> situations() {
		return Stream.of(
				new Situation(
						new RefusingAccount(Refuser.IDENTITY_POLICY, IMPLICIT,
								(action, resource, context) -> !action.equals("iam:CreateRole")
										|| BOUNDARY.equals(context.get("iam:PermissionsBoundary")),
								"iam:PermissionsBoundary", Simulator.KNOWS),
						List.of(RuleSetting.PERMISSIONS_BOUNDARY), "--console.permissions-boundary=" + BOUNDARY),
				new Situation(
						new RefusingAccount(Refuser.IDENTITY_POLICY, IMPLICIT,
								(action, resource, context) -> "4711".equals(context.get("aws:RequestTag/CostCenter")),
								"aws:RequestTag/CostCenter", Simulator.KNOWS),
						List.of(RuleSetting.TAGS), "--console.tags.CostCenter=4711"),
				new Situation(
						new RefusingAccount(Refuser.IDENTITY_POLICY, IMPLICIT,
								(action, resource, context) -> resource.contains("/workshop/"), null, Simulator.KNOWS),
						CONDITIONS, "--console.path=/workshop/"),
				new Situation(
						new RefusingAccount(Refuser.SERVICE_CONTROL_POLICY,
								"with an explicit deny in a service control policy",
								(action, resource, context) -> !action.equals("iam:CreateRole"), null, Simulator.KNOWS),
						CONDITIONS, null),
				new Situation(
						new RefusingAccount(Refuser.PERMISSIONS_BOUNDARY,
								"because no permissions boundary allows the %s action",
								(action, resource, context) -> !action.equals("iam:CreateRole"), null, Simulator.KNOWS),
						CONDITIONS, null));
	}

	@BeforeAll
	static void start() {
		consoles = new TestConsoles((arguments) -> TestConsole
			.checkingOnAws(AwsSettings.credentials("AKIAANA").endpoint(SERVER.endpoint()), Check.class, arguments));
	}

	@AfterAll
	static void stop() {
		consoles.close();
		SERVER.close();
	}

	@BeforeEach
	void reset() {
		SERVER.reset();
	}

	@ParameterizedTest
	@MethodSource("situations")
	void nothingIsBegunThatCannotSucceed(Situation situation) {
		SERVER.answerWith(situation.account()::of);
		try (TestConsole console = consoles.with()) {
			look(console);
			PlanDeniedException refusal = catchThrowableOfType(PlanDeniedException.class,
					() -> console.runs().start(RunRequest.of(APPLY), null));
			assertThat(refusal.denied()).isNotEmpty()
				.allSatisfy((denied) -> assertThat(denied.refusedBy()).isEqualTo(situation.account().refuser()));
			DeniedAction role = refusal.denied()
				.stream()
				.filter((denied) -> denied.action().equals("iam:CreateRole"))
				.findFirst()
				.orElseThrow();
			assertThat(role.resources()).contains("arn:aws:iam::000000000000:role/Lambda-SQS-DynamoDB").hasSize(3);
			assertThat(RuleSetting.toTry(role, refusal.plan().plan())).isEqualTo(situation.settings());
			assertThat(SERVER.requests()).noneMatch((operation) -> operation.matches("(Create|Put|Attach|Tag).*"));
			assertThat(console.runs().findPlan(refusal.plan().id())).isPresent();
		}
	}

	@ParameterizedTest
	@MethodSource("situations")
	void whatIsBegunAllTheSameSaysWhoRefused(Situation situation) {
		SERVER.answerWith(situation.account()::of);
		try (TestConsole console = consoles.with()) {
			Run run = run(console, RunRequest.of(APPLY).evenIf(true));
			assertThat(run.state()).isEqualTo(RunState.FAILED);
			assertThat(run.steps()).filteredOn((step) -> step.state() == StepState.FAILED)
				.isNotEmpty()
				.extracting((step) -> Objects.requireNonNull(step.error()).refusedBy())
				.containsOnly(situation.account().refuser());
			assertThat(run.steps()).filteredOn((step) -> step.step().operation().iamName().equals("CreateRole"))
				.isNotEmpty()
				.allSatisfy((step) -> assertThat(RuleSetting.toTry(step.step(), "iam:CreateRole", refuser(step)))
					.containsAll(situation.settings()));
			assertThat(SERVER.iam().listRoles().roles()).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("situations")
	void theSettingHelps(Situation situation) {
		SERVER.answerWith(situation.account()::of);
		if (situation.remedy() == null) {
			return;
		}
		try (TestConsole console = consoles.with(situation.remedy())) {
			assertThat(run(console, RunRequest.of(APPLY)).state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

	/** The simulator knows no session policies, so only the attempt shows it. */
	@Test
	void whatNobodyCouldTellIsSaidByTheSteps() {
		SERVER.answerWith(new RefusingAccount(Refuser.SESSION_POLICY, "because no session policy allows the %s action",
				(action, resource, context) -> false, null, Simulator.ALLOWS_ALL)::of);
		try (TestConsole console = consoles.with()) {
			look(console);
			Run run = run(console, RunRequest.of(APPLY));
			assertThat(run.state()).isEqualTo(RunState.FAILED);
			assertThat(run.steps()).filteredOn((step) -> step.state() == StepState.FAILED)
				.extracting(RefusedRunsTests::refuser)
				.containsOnly(Refuser.SESSION_POLICY);
			assertThat(SERVER.iam().listRoles().roles()).isEmpty();
			assertThat(SERVER.iam().listPolicies((list) -> list.scope("Local")).policies()).isEmpty();
		}
	}

	@Test
	void whoMayNotAskBeginsAsEver() {
		SERVER.answerWith(new RefusingAccount(Refuser.IDENTITY_POLICY, IMPLICIT,
				(action, resource, context) -> !action.equals("iam:CreateRole"), null, Simulator.DENIED)::of);
		try (TestConsole console = consoles.with()) {
			look(console);
			Run run = run(console, RunRequest.of(APPLY));
			assertThat(run.state()).isEqualTo(RunState.FAILED);
			assertThat(SERVER.iam().listPolicies((list) -> list.scope("Local")).policies()).isNotEmpty();
		}
	}

	/**
	 * The account is read only when the simulator is asked, and the simulator answers
	 * only when the account is read: neither waits for the other.
	 */
	@Test
	void aCreationIsAskedAboutOnceWhileTheAccountIsRead() {
		SERVER.answerWith(new RefusingAccount(Refuser.IDENTITY_POLICY, IMPLICIT, (action, resource, context) -> true,
				null, Simulator.KNOWS)::of);
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch read = new CountDownLatch(1);
		SERVER.fail("GetRole", OperationFault.after(() -> meet(read, asked)));
		SERVER.fail("SimulatePrincipalPolicy", OperationFault.after(() -> meet(asked, read)));
		try (TestConsole console = consoles.with("--console.name-prefix=once-")) {
			assertThat(run(console, RunRequest.of(APPLY)).state()).isEqualTo(RunState.SUCCEEDED);
			int calls = SERVER.count("SimulatePrincipalPolicy");
			assertThat(calls).isPositive().isLessThanOrEqualTo(PlanQuestions.MOST);
			assertThat(run(console, RunRequest.of(APPLY)).state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(SERVER.count("SimulatePrincipalPolicy")).as("within the minute").isEqualTo(calls);
		}
	}

	private static void meet(CountDownLatch here, CountDownLatch there) {
		here.countDown();
		assertThatNoException().isThrownBy(there::await);
	}

	/** As a page does before, so that no answer of another account is recent. */
	private static void look(TestConsole console) {
		console.context().getBean(Preflight.class).missing(console.roles().plan(APPLY));
	}

	private static Refuser refuser(RunStep step) {
		AccountError error = step.error();
		return (error != null) ? error.refusedBy() : null;
	}

	private static Run run(TestConsole console, RunRequest request) {
		Run run = console.runs().start(request, null);
		return console.history().await(run.id(), Duration.ofMinutes(2)).orElseThrow();
	}

	/**
	 * An account and what helps in it.
	 *
	 * @param settings the settings that the explanation names
	 * @param remedy the argument that helps, null if none does
	 */
	private record Situation(RefusingAccount account, List<RuleSetting> settings, String remedy) {
	}

	/** What asks before a run. */
	@Import({ Preflight.class, AllowedElsewhere.class })
	static class Check {

	}

}
