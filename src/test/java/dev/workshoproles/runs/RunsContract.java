package dev.workshoproles.runs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.OwnershipRegister;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.database.RunsProperties;
import dev.workshoproles.runs.execution.IdempotencyKeyReusedException;
import dev.workshoproles.runs.execution.RunInProgressException;
import dev.workshoproles.runs.execution.RunStarter;
import dev.workshoproles.runs.journal.HistoryPruning;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.NewRun;
import dev.workshoproles.runs.journal.OwnershipTable;
import dev.workshoproles.runs.journal.PlanTable;
import dev.workshoproles.runs.journal.ChoiceTable;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunEnd;
import dev.workshoproles.runs.journal.RunEvent;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.runs.journal.RunTable;
import dev.workshoproles.runs.journal.Scope;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.runs.journal.StoredPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What runs must do on every database.
 */
abstract class RunsContract {

	static final PlanRequest APPLY = new PlanRequest(Action.APPLY, List.of(), false, false);

	static final PlanRequest REMOVE = new PlanRequest(Action.REMOVE, List.of(), false, false);

	/** More events than any run has. */
	private static final int MANY = 1000;

	private final SandboxIam iam = new SandboxIam();

	private RunsDatabase database;

	/** Longer than anything takes that ends at all. */
	static final Duration FOREVER = Duration.ofMinutes(2);

	private Console console;

	/** An empty database, or one that other tests have used. */
	abstract DataSource dataSource();

	@BeforeEach
	void open() {
		this.database = RunsDatabase.in(dataSource());
		new RunStarter(this.database.journal()).endAll();
		this.database.jdbc().sql("delete from plan").update();
		this.database.jdbc().sql("delete from choice").update();
		this.database.jdbc().sql("delete from ownership").update();
		this.console = console(this.iam);
	}

	@AfterEach
	void close() {
		this.console.close();
	}

	Console console(IamClient client) {
		return new Console(ShippedWorkshop.load(""), AccountUnderTest.inProcess(client, 8), this.database);
	}

	@Test
	void aRunStoresItsStepsAndEventsInOrder() {
		Run run = this.console.run(Action.APPLY, false);
		assertThat(run.state()).as(run::toString).isEqualTo(RunState.SUCCEEDED);
		assertThat(run.endedAt()).isAfterOrEqualTo(run.startedAt());
		assertThat(run.steps()).hasSize(12)
			.allMatch((step) -> step.state() == StepState.SUCCEEDED && step.attempts() == 1);
		assertThat(run.steps()).extracting(RunStep::position).isSorted().doesNotHaveDuplicates();
		List<RunEvent> events = this.console.history.eventsAfter(run.id(), 0);
		assertThat(events).extracting(RunEvent::number)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, events.size()).boxed().toList());
		assertThat(events.get(0).type()).isEqualTo(RunEvent.Type.PLANNED);
		assertThat(events.get(events.size() - 1).type()).isEqualTo(RunEvent.Type.ENDED);
		assertThat(this.console.history.eventsAfter(run.id(), 5)).isEqualTo(events.subList(5, events.size()));
		assertThat(this.console.roles.status().count(Status.READY)).isEqualTo(3);
	}

	@Test
	void whatWasWrittenLastIsFoundByItsTime() {
		Run run = this.console.run(Action.APPLY, false);
		Instant last = run.steps().stream().map(RunStep::endedAt).max(Comparator.naturalOrder()).orElseThrow();
		assertThat(this.console.history.writesSince(run.startedAt().minusMillis(1)))
			.containsExactlyInAnyOrderElementsOf(run.steps());
		assertThat(this.console.history.writesSince(last)).isEmpty();
		this.database.jdbc().sql("update run set name_prefix = 'other-' where id = :id").param("id", run.id()).update();
		assertThat(this.console.history.writesSince(run.startedAt().minusMillis(1))).isEmpty();
		this.database.jdbc().sql("delete from run where id = :id").param("id", run.id()).update();
	}

	@Test
	void whatIsRemovedIsKeptByteForByte() {
		this.console.run(Action.APPLY, false);
		String inline = "{\n \"Version\":\"2012-10-17\", \"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:Get*\",\"Resource\":\"*\"}]}";
		this.iam.putRolePolicy((put) -> put.roleName("APIGateway-SQS").policyName("my-own").policyDocument(inline));
		Run run = this.console.run(Action.REMOVE, false);
		assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
		KeptDocument kept = run.kept()
			.stream()
			.filter((document) -> document.stepId().equals("DeleteRolePolicy/APIGateway-SQS/my-own"))
			.findFirst()
			.orElseThrow();
		assertThat(kept.document()).isEqualTo(inline);
		assertThat(this.console.history.kept(run.id(), kept.number())).contains(kept);
		assertThat(run.kept()).hasSize(3 + 4 + 1);
	}

	@Test
	void whatARepairOverwroteIsRestored() {
		this.console.run(Action.APPLY, false);
		String inline = """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}""";
		this.iam.putRolePolicy((put) -> put.roleName("APIGateway-SQS").policyName("mine").policyDocument(inline));
		Run repair = this.console.run(Action.APPLY, false);
		Restoration restoration = this.console.history.restoration(repair.id(), 1).orElseThrow();
		StoredPlan plan = this.console.runs.plan(PlanRequest.restoring(restoration, false));
		assertThat(this.console.runs.findPlan(plan.id())).contains(plan);
		Run restored = end(this.console.runs.start(RunRequest.ofPlan(plan.id()), null));
		assertThat(restored.state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(restored.request().restoration()).isEqualTo(restoration);
		assertThat(this.iam.getRolePolicy((get) -> get.roleName("APIGateway-SQS").policyName("mine")).policyDocument())
			.isEqualTo(URLEncoder.encode(inline, StandardCharsets.UTF_8).replace("*", "%2A"));
		assertThat(this.console.history.restoration(repair.id(), 2)).isEmpty();
		assertThat(this.console.history.restoration("no-such-run", 1)).isEmpty();
	}

	@Test
	void aChoiceOfPoliciesHoldsUntilTheNext() {
		this.console.run(Action.APPLY, false);
		this.console.choice.choose(iamCaller(), ResourceScope.NARROW);
		assertThat(this.console.roles.status().count(Status.DRIFTED)).isEqualTo(2);
		assertThat(this.console.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.console.roles.status().count(Status.READY)).isEqualTo(3);
		try (Console restarted = console(this.iam)) {
			assertThat(restarted.roles.status().count(Status.READY)).isEqualTo(3);
			restarted.choice.choose(iamCaller(), ResourceScope.WIDE);
		}
		assertThat(this.console.roles.status(FOREVER).count(Status.DRIFTED)).isEqualTo(2);
	}

	@Test
	void aChoiceIsForOneAccountAndPrefix() {
		this.console.choice.choose(iamCaller(), ResourceScope.NARROW);
		this.console.choice.choose(iamCaller(), "queue-arn", "arn:aws:sqs:us-east-1:000000000000:Orders");
		this.console.choice.choose(iamCaller(), "topic-arn", "arn:aws:sns:us-east-1:000000000000:Orders");
		this.console.choice.choose(iamCaller(), "topic-arn", null);
		assertThat(this.console.choice.in(iamCaller().accountId())).isEqualTo(
				new Choices(ResourceScope.NARROW, Map.of("queue-arn", "arn:aws:sqs:us-east-1:000000000000:Orders")));
		assertThat(this.console.choice.in("123456789012")).isEqualTo(Choices.NONE);
		StoredChoices prefixed = new StoredChoices(new ChoiceTable(this.database.jdbc()), this.database.journal(),
				"lan-");
		assertThat(prefixed.in(iamCaller().accountId())).isEqualTo(Choices.NONE);
	}

	/** Half wide and half narrow is what nobody asked for. */
	@Test
	void whatWasBegunEndsAsItBegan() {
		Plan wide = this.console.roles.plan(APPLY);
		this.console.choice.choose(iamCaller(), ResourceScope.NARROW);
		Progress progress = mock(Progress.class);
		given(progress.mayGoOn()).willReturn(true);
		this.console.roles.carryOut(wide, progress);
		assertThat(this.console.roles.status().count(Status.DRIFTED)).isEqualTo(2);
		this.console.choice.choose(iamCaller(), ResourceScope.WIDE);
		assertThat(this.console.roles.status().count(Status.READY)).isEqualTo(3);
	}

	@Test
	void aPlanIsRefusedOnceOtherPoliciesWereChosen() {
		StoredPlan plan = this.console.runs.plan(APPLY);
		assertThat(this.console.runs.findPlan(plan.id())).contains(plan);
		this.console.choice.choose(iamCaller(), ResourceScope.NARROW);
		assertThatExceptionOfType(PlanOutdatedException.class)
			.isThrownBy(() -> this.console.runs.start(RunRequest.ofPlan(plan.id()), null));
	}

	@Test
	void aSecondApplyHasNoSteps() {
		this.console.run(Action.APPLY, false);
		Run second = this.console.run(Action.APPLY, false);
		assertThat(second.state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(second.steps()).isEmpty();
	}

	@Test
	void aPlanIsCarriedOutAsItWasShown() {
		StoredPlan plan = this.console.runs.plan(APPLY);
		assertThat(this.console.runs.findPlan(plan.id())).contains(plan);
		Run run = this.console.runs.start(RunRequest.ofPlan(plan.id()), null);
		assertThat(end(run).state()).isEqualTo(RunState.SUCCEEDED);
	}

	@Test
	void aPlanKnowsTheRunThatCarriesItOutAlsoAfterARestart() {
		StoredPlan plan = this.console.runs.plan(APPLY);
		assertThat(this.console.history.ofPlan(plan.id())).isEmpty();
		Run run = end(this.console.runs.start(RunRequest.ofPlan(plan.id()), null));
		assertThat(this.console.history.ofPlan(plan.id())).contains(run);
		assertThat(this.console.history.ofPlan("another")).isEmpty();
		try (Console next = console(this.iam)) {
			assertThat(next.history.ofPlan(plan.id())).contains(run);
		}
	}

	@Test
	void aPlanThatCouldNotBeCarriedOutKnowsNoRun() {
		StoredPlan plan = this.console.runs.plan(APPLY);
		this.console.run(Action.APPLY, false);
		assertThatExceptionOfType(PlanOutdatedException.class)
			.isThrownBy(() -> this.console.runs.start(RunRequest.ofPlan(plan.id()), null));
		assertThat(this.console.history.ofPlan(plan.id())).isEmpty();
	}

	@Test
	void aPlanIsOutdatedOnceTheAccountHasChanged() {
		StoredPlan plan = this.console.runs.plan(APPLY);
		assertThat(this.console.runs.isOutdated(plan)).isFalse();
		this.console.run(Action.APPLY, false);
		assertThat(this.console.runs.isOutdated(plan)).isTrue();
	}

	@Test
	void theStepsOfSeveralRunsAreReadAtOnce() {
		Run created = this.console.run(Action.APPLY, false);
		Run nothing = this.console.run(Action.APPLY, false);
		Run removed = this.console.run(Action.REMOVE, false);
		assertThat(this.console.history.steps(List.of(created.id(), nothing.id(), removed.id())))
			.isEqualTo(Map.of(created.id(), created.steps(), removed.id(), removed.steps()));
		assertThat(this.console.history.steps(List.of())).isEmpty();
		assertThat(this.console.history.keptBy(List.of(created.id(), nothing.id(), removed.id())))
			.isEqualTo(Map.of(removed.id(), removed.kept().size()));
		assertThat(this.console.history.keptBy(List.of())).isEmpty();
		assertThat(removed.kept()).isNotEmpty();
	}

	@Test
	void aPlanIsRefusedOnceTheAccountHasChanged() {
		StoredPlan plan = this.console.runs.plan(APPLY);
		this.console.run(Action.APPLY, false);
		assertThatExceptionOfType(PlanOutdatedException.class)
			.isThrownBy(() -> this.console.runs.start(RunRequest.ofPlan(plan.id()), null))
			.satisfies((ex) -> {
				assertThat(ex.fresh().plan().steps()).isEmpty();
				assertThat(this.console.runs.findPlan(ex.fresh().id())).isPresent();
			});
		assertThat(this.console.history.running()).isEmpty();
		assertThatExceptionOfType(UnknownPlanException.class)
			.isThrownBy(() -> this.console.runs.start(RunRequest.ofPlan("no-such-plan"), null));
	}

	@Test
	void whatOnlyCreatesIsBegunAtOnceAndAnythingElseIsReviewedFirst() {
		long before = this.console.history.count();
		assertThat(end(this.console.runs.startCreating(APPLY)).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(end(this.console.runs.startCreating(APPLY)).steps()).isEmpty();
		assertThatExceptionOfType(PlanToReviewException.class).isThrownBy(() -> this.console.runs.startCreating(REMOVE))
			.satisfies((ex) -> {
				assertThat(ex.plan().plan().request()).isEqualTo(REMOVE);
				assertThat(this.console.runs.findPlan(ex.plan().id())).contains(ex.plan());
			});
		assertThat(this.console.history.running()).isEmpty();
		assertThat(this.console.history.count()).isEqualTo(before + 2);
	}

	@Test
	void anIdempotencyKeyStartsOneRun() {
		String key = UUID.randomUUID().toString();
		Run first = end(this.console.runs.start(RunRequest.of(APPLY), key));
		Run again = this.console.runs.start(RunRequest.of(APPLY), key);
		assertThat(again).isEqualTo(first);
		assertThatExceptionOfType(IdempotencyKeyReusedException.class)
			.isThrownBy(() -> this.console.runs.start(RunRequest.of(REMOVE), key));
	}

	@Test
	void theHistoryIsPagedNewestFirst() {
		long before = this.console.history.count();
		List<String> ids = List.of(this.console.run(Action.APPLY, false).id(),
				this.console.run(Action.REMOVE, false).id(), this.console.run(Action.APPLY, false).id());
		assertThat(this.console.history.count()).isEqualTo(before + 3);
		assertThat(this.console.history.page(0, 2)).extracting(RunSummary::id).containsExactly(ids.get(2), ids.get(1));
		assertThat(this.console.history.page(1, 2)).extracting(RunSummary::id).startsWith(ids.get(0));
	}

	@Test
	void oneRunAtATimeWhoeverStartsIt() throws Exception {
		GatedIam gated = new GatedIam();
		try (Console one = console(gated.client()); Console other = console(gated.client())) {
			Starts starts = Starts.simultaneously(50, (index) -> ((index % 2 == 0) ? one : other).runs);
			assertThat(starts.begun()).hasSize(1);
			assertThat(starts.refused()).hasSize(49).containsOnly(starts.begun().get(0));
			gated.open();
			Run run = one.history.await(starts.begun().get(0), FOREVER).orElseThrow();
			assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(other.run(Action.REMOVE, false).state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

	@Test
	void aRunWithoutASignOfLifeIsInterruptedWhenItsLeaseEnds() {
		Journal journal = this.database.journal();
		NewRun dead = new NewRun(UUID.randomUUID().toString(), iamCaller(), "", APPLY, journal.now(), null, null, null);
		journal.runs.insert(dead);
		journal.leases.insert(dead.scope(), dead.id(), journal.now().plusSeconds(3600));
		assertThatExceptionOfType(RunInProgressException.class)
			.isThrownBy(() -> this.console.runs.start(RunRequest.of(APPLY), null))
			.satisfies((ex) -> assertThat(ex.runId()).isEqualTo(dead.id()));
		assertThat(journal.leases.renew(dead.id(), journal.now(), journal.now().minusMillis(1))).isTrue();
		assertThat(this.console.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.console.history.find(dead.id()).orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
	}

	@Test
	void whoLosesItsLeaseStartsNoFurtherStep() throws Exception {
		GatedIam gated = new GatedIam();
		try (Console slow = console(gated.client())) {
			Run run = slow.runs.start(RunRequest.of(APPLY), null);
			gated.awaitWrite();
			this.database.journal().end(run.id(), RunEnd.interrupted());
			slow.renewLeases();
			gated.open();
			Awaitility.await().atMost(FOREVER).until(() -> slow.endedRuns() == 1);
			assertThat(gated.account.listRoles()
				.roles()
				.stream()
				.mapToInt((role) -> attached(gated, role.roleName()))
				.sum()).as("nothing was attached after the lease was lost").isZero();
			assertThat(slow.history.find(run.id()).orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
		}
	}

	@Test
	void aRunThatAnotherProcessHasEndedBeginsNoStepAndStoresNothingAfterItsEnd() throws Exception {
		GatedIam gated = new GatedIam();
		try (Console unaware = console(gated.client())) {
			Run run = unaware.runs.start(RunRequest.of(APPLY), null);
			gated.awaitWrite();
			this.database.journal().end(run.id(), RunEnd.interrupted());
			gated.open();
			Awaitility.await().atMost(FOREVER).until(() -> unaware.endedRuns() == 1);
			assertThat(gated.account.listRoles()
				.roles()
				.stream()
				.mapToInt((role) -> attached(gated, role.roleName()))
				.sum()).as("nothing was attached after the end").isZero();
			List<RunEvent> events = unaware.history.eventsAfter(run.id(), 0);
			assertThat(events).extracting(RunEvent::number)
				.containsExactlyElementsOf(IntStream.rangeClosed(1, events.size()).boxed().toList());
			assertThat(events).filteredOn((event) -> event.type() == RunEvent.Type.ENDED)
				.containsExactly(events.get(events.size() - 1));
		}
	}

	/** The ends come while events are being stored, and some between two of them. */
	@Test
	void nothingFollowsTheEndOfARunInWhicheverMomentItComes() throws Exception {
		Journal journal = this.database.journal();
		int between = 0;
		for (int i = 0; i < 25; i++) {
			String run = "race-" + i;
			this.database.insertRun(run);
			CountDownLatch busy = new CountDownLatch(1 + i % 5);
			CompletableFuture<Integer> stored = CompletableFuture.supplyAsync(() -> storeEvents(run, busy));
			busy.await();
			journal.end(run, RunEnd.interrupted());
			List<RunEvent> events = journal.events.after(run, 0);
			assertThat(stored.join()).isEqualTo(events.size() - 1);
			assertThat(journal.events.after(run, 0)).isEqualTo(events);
			assertThat(events).extracting(RunEvent::number)
				.containsExactlyElementsOf(IntStream.rangeClosed(1, events.size()).boxed().toList());
			assertThat(events).filteredOn((event) -> event.type() == RunEvent.Type.ENDED)
				.containsExactly(events.get(events.size() - 1));
			between += (stored.join() < MANY) ? 1 : 0;
			journal.runs.delete(run);
		}
		assertThat(between).isPositive();
	}

	/** Until the run has ended, or there are many. Returns how many. */
	private int storeEvents(String run, CountDownLatch busy) {
		AtomicInteger number = new AtomicInteger();
		Journal journal = this.database.journal();
		while (number.get() < MANY && journal.whileRunning(run,
				() -> journal.events.insert(run, new RunEvent(number.get() + 1, RunEvent.Type.STEP, "{}")))) {
			number.incrementAndGet();
			busy.countDown();
		}
		return number.get();
	}

	@Test
	void stoppingCompletesRunningStepsAndRecordsWhereItStopped() throws Exception {
		GatedIam gated = new GatedIam();
		Console stopping = console(gated.client());
		Run run = stopping.runs.start(RunRequest.of(APPLY), null);
		gated.awaitWrite();
		Thread stop = new Thread(stopping::close);
		stop.start();
		Awaitility.await().atMost(FOREVER).until(stopping::isStopping);
		gated.open();
		stop.join();
		Run stopped = this.console.history.find(run.id()).orElseThrow();
		assertThat(stopped.state()).isEqualTo(RunState.INTERRUPTED);
		assertThat(stopped.count(StepState.SUCCEEDED)).isPositive();
		assertThat(stopped.count(StepState.SKIPPED)).isPositive();
		assertThat(stopped.count(StepState.RUNNING) + stopped.count(StepState.INTERRUPTED)).isZero();
	}

	@Test
	void whatAStoppingConsoleNoLongerCarriesOutIsAsIfItHadNeverBeen() {
		long before = this.console.history.count();
		this.console.stop();
		assertThatExceptionOfType(RejectedExecutionException.class)
			.isThrownBy(() -> this.console.runs.start(RunRequest.of(APPLY), null));
		assertThat(this.console.history.running()).isEmpty();
		assertThat(this.console.history.count()).isEqualTo(before);
		assertThat(this.iam.listRoles().roles()).isEmpty();
	}

	@Test
	void ofTheEndedRunsTheNewestAreKeptWithTheirDocuments() throws Exception {
		List<String> ids = List.of(this.console.run(Action.APPLY, false).id(),
				this.console.run(Action.REMOVE, false).id(), this.console.run(Action.APPLY, false).id());
		prune(Duration.ofDays(90), 2);
		assertThat(this.console.history.page(0, 5)).extracting(RunSummary::id).containsExactly(ids.get(2), ids.get(1));
		assertThat(this.console.history.find(ids.get(1)).orElseThrow().kept()).isNotEmpty();
		assertThat(this.console.history.eventsAfter(ids.get(0), 0)).isEmpty();
		prune(Duration.ofDays(90), 1);
		assertThat(this.console.history.kept(ids.get(1), 1)).isEmpty();
	}

	@Test
	void runsAreKeptForTheirTimeAndOneThatRunsStays() throws Exception {
		Run old = this.console.run(Action.APPLY, false);
		this.console.run(Action.REMOVE, false);
		age(old.id(), Duration.ofDays(89));
		prune(Duration.ofDays(90), 1000);
		assertThat(this.console.history.find(old.id())).isPresent();
		age(old.id(), Duration.ofDays(91));
		GatedIam gated = new GatedIam();
		try (Console slow = console(gated.client())) {
			Run running = slow.runs.start(RunRequest.of(APPLY), null);
			gated.awaitWrite();
			age(running.id(), Duration.ofDays(91));
			prune(Duration.ofDays(90), 1);
			assertThat(this.console.history.find(old.id())).isEmpty();
			assertThat(this.console.history.find(running.id()).orElseThrow().state()).isEqualTo(RunState.RUNNING);
			gated.open();
			slow.history.await(running.id(), Duration.ofSeconds(15));
		}
	}

	/**
	 * What the console owns outlasts the run that created it, and goes with what it is.
	 */
	@Test
	void whatIsOwnedWithoutTagsIsKnownUntilItIsRemoved() {
		try (Console untagged = untagged()) {
			assertThat(untagged.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(owned()).isEqualTo(3 + 4);
		}
		prune(Duration.ZERO, 0);
		assertThat(this.console.history.count()).isZero();
		assertThat(this.console.roles.status().roles()).as("a console that tags asks no record")
			.extracting(RoleState::ownership)
			.containsOnly(Ownership.FOREIGN);
		try (Console restarted = untagged(); Console replica = untagged()) {
			for (Console console : List.of(restarted, replica)) {
				assertThat(console.roles.status().roles()).extracting(RoleState::ownership)
					.containsOnly(Ownership.CONSOLE);
			}
			assertThat(restarted.run(Action.REMOVE, false).state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(owned()).isZero();
			assertThat(replica.roles.status().count(Status.MISSING)).isEqualTo(3);
		}
	}

	@Test
	void anEntryIsOfTheLastThingOfItsNameInOneAccountAndForOnePrefix() {
		StoredOwnership record = record("");
		OwnershipRegister register = record.register(iamCaller(), "lab");
		register.add("arn:aws:iam::000000000000:role/path/Reader", "AROA1");
		register.add("arn:aws:iam::000000000000:policy/Reader", "ANPA1");
		register.add("arn:aws:iam::000000000000:role/Reader", "AROA2");
		Entry entry = new Entry("lab", iamCaller().arn());
		assertThat(record.entries(iamCaller().accountId())).isEqualTo(Map.of("AROA2", entry, "ANPA1", entry));
		assertThat(record.entries("123456789012")).isEmpty();
		assertThat(record("lan-").entries(iamCaller().accountId())).isEmpty();
		register.remove("role", "Reader");
		register.remove("role", "Writer");
		assertThat(record.entries(iamCaller().accountId())).isEqualTo(Map.of("ANPA1", entry));
	}

	private Console untagged() {
		return new Console(new OrganizationRules(null, null, Map.of(), false).appliedTo(ShippedWorkshop.load("")),
				AccountUnderTest.inProcess(this.iam, 8), this.database);
	}

	private StoredOwnership record(String prefix) {
		return new StoredOwnership(new OwnershipTable(this.database.jdbc()), this.database.journal(), prefix);
	}

	private int owned() {
		return this.database.jdbc().sql("select count(*) from ownership").query(Integer.class).single();
	}

	@Test
	void anotherAccountsRunsTakeNoPlaceInTheHistory() {
		Run mine = this.console.run(Action.APPLY, false);
		Journal journal = this.database.journal();
		Caller other = new Caller("999999999999", "aws", "arn:aws:iam::999999999999:user/other");
		for (int i = 0; i < 3; i++) {
			NewRun run = new NewRun(UUID.randomUUID().toString(), other, "", APPLY, journal.now(), null, null, null);
			journal.runs.insert(run);
			journal.end(run.id(), RunEnd.interrupted());
		}
		prune(Duration.ofDays(90), 1);
		assertThat(this.console.history.find(mine.id())).isPresent();
		assertThat(this.database.jdbc().sql("select count(*) from run").query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	void onlySoManyPlansAreKeptTheNewestOnes() {
		Scope scope = new Scope(iamCaller().accountId(), "");
		StoredPlan first = this.console.runs.plan(APPLY);
		for (int i = 1; i < PlanTable.MAX_PLANS; i++) {
			this.database.plans().insert(scope, later(first, i));
		}
		this.database.plans().prune(Instant.EPOCH);
		assertThat(this.console.runs.findPlan(first.id())).isPresent();
		StoredPlan last = later(this.console.runs.plan(APPLY), PlanTable.MAX_PLANS);
		this.database.plans().insert(scope, last);
		this.database.plans().prune(Instant.EPOCH);
		assertThat(this.console.runs.findPlan(first.id())).isEmpty();
		assertThat(this.console.runs.findPlan(last.id())).isPresent();
		assertThat(plans()).isEqualTo(PlanTable.MAX_PLANS);
	}

	@Test
	void plansOfALargeWorkshopTakeNoMoreRoom() {
		StoredPlan first = this.console.runs.plan(APPLY);
		this.database.jdbc().sql("update plan set length = :all").param("all", PlanTable.MAX_CHARACTERS).update();
		StoredPlan second = this.console.runs.plan(APPLY);
		assertThat(this.console.runs.findPlan(first.id())).isEmpty();
		assertThat(this.console.runs.findPlan(second.id())).isPresent();
	}

	private static StoredPlan later(StoredPlan plan, int seconds) {
		return new StoredPlan(UUID.randomUUID().toString(), plan.createdAt().plusSeconds(seconds), plan.plan());
	}

	private int plans() {
		return this.database.jdbc().sql("select count(*) from plan").query(Integer.class).single();
	}

	private void prune(Duration age, int runs) {
		new HistoryPruning(this.database.jdbc(), this.database.journal(), new RunsProperties.History(age, runs))
			.prune();
	}

	private void age(String run, Duration age) {
		this.database.jdbc()
			.sql("update run set started_at = :start where id = :run")
			.param("start", RunTable.at(this.database.journal().now().minus(age)))
			.param("run", run)
			.update();
	}

	private static int attached(GatedIam gated, String role) {
		return gated.account.listAttachedRolePolicies((list) -> list.roleName(role)).attachedPolicies().size();
	}

	private Caller iamCaller() {
		return this.console.roles.status().caller();
	}

	private Run end(Run run) {
		return this.console.history.await(run.id(), FOREVER).orElseThrow();
	}

}
