package dev.workshoproles.roles.carryout;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;

import dev.workshoproles.roles.plan.Step;

import static dev.workshoproles.roles.carryout.StepsUnderTest.ATTACH;
import static dev.workshoproles.roles.carryout.StepsUnderTest.POLICY;
import static dev.workshoproles.roles.carryout.StepsUnderTest.ROLE;
import static dev.workshoproles.roles.carryout.StepsUnderTest.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StepExecutorTests {

	private static final List<Step> STEPS = List.of(ROLE, POLICY, ATTACH);

	private final StepsUnderTest account = new StepsUnderTest();

	private final StepExecutor inTurn = this.account.executor(Runnable::run);

	private final Following progress = new Following();

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void eachStepIsCarriedOutOnceAndReported() {
		Map<Step, StepResult> results = this.inTurn.execute(STEPS, this.progress);
		assertThat(results).containsOnlyKeys(ROLE, POLICY, ATTACH)
			.allSatisfy((step, result) -> assertThat(result.isDone()).isTrue());
		assertThat(this.account.calls).containsExactly("CreateRole", "CreatePolicy", "AttachRolePolicy");
		assertThat(this.progress.events).containsExactly("started " + ROLE.id(), "succeeded " + ROLE.id(),
				"started " + POLICY.id(), "succeeded " + POLICY.id(), "started " + ATTACH.id(),
				"succeeded " + ATTACH.id());
	}

	/** In turn the first would wait for the second for ever. */
	@Test
	void stepsThatDoNotDependOnEachOtherGoSideBySide() {
		CountDownLatch policy = new CountDownLatch(1);
		this.account.before = (operation, request) -> {
			if (operation.equals("CreatePolicy")) {
				policy.countDown();
			}
			return operation.equals("CreateRole") ? after(policy, request) : request;
		};
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			assertThat(this.account.executor(threads).execute(STEPS, this.progress)).hasSize(3)
				.allSatisfy((step, result) -> assertThat(result.isDone()).isTrue());
		}
		finally {
			threads.shutdown();
		}
		assertThat(this.account.calls).hasSize(3).endsWith("AttachRolePolicy");
	}

	private static SdkRequest after(CountDownLatch latch, SdkRequest request) {
		try {
			assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return request;
	}

	@Test
	void whatNeedsAFailedStepIsNotBegun() {
		this.account.refuse("CreateRole", "LimitExceeded");
		Map<Step, StepResult> results = this.inTurn.execute(STEPS, this.progress);
		assertThat(results).containsOnlyKeys(ROLE, POLICY);
		assertThat(results.get(ROLE).error().code()).isEqualTo("LimitExceeded");
		assertThat(results.get(POLICY).isDone()).isTrue();
		assertThat(this.progress.events).contains("failed " + ROLE.id() + " LimitExceeded")
			.doesNotContain("started " + ATTACH.id());
	}

	@Test
	void whatNeedsAStepThatIsNotAskedForIsBegun() {
		this.inTurn.execute(List.of(ROLE, POLICY), this.progress);
		assertThat(this.inTurn.execute(List.of(ATTACH), this.progress).get(ATTACH).isDone()).isTrue();
	}

	@Test
	void onceItMayNotGoOnNothingMoreIsBegun() {
		this.account.before = (operation, request) -> {
			this.progress.mayGoOn = false;
			return request;
		};
		assertThat(this.inTurn.execute(STEPS, this.progress)).containsOnlyKeys(ROLE);
		assertThat(this.progress.events).containsExactly("started " + ROLE.id(), "succeeded " + ROLE.id());
	}

	@Test
	void onceSomebodyElseIsSignedInNothingMoreIsBegun() {
		this.account.changeCaller();
		Map<Step, StepResult> results = this.inTurn.execute(STEPS, this.progress);
		assertThat(results).containsOnlyKeys(ROLE);
		assertThat(results.get(ROLE).error().isCallerChanged()).isTrue();
		this.account.before = (operation, request) -> request;
		assertThat(this.inTurn.execute(STEPS, this.progress)).as("in the run's next round").isEmpty();
	}

	@Test
	void thatAWriteHasEndedIsKnownBeforeItsResultIs() {
		this.account.refuse("CreatePolicy", "LimitExceeded");
		this.account.written = () -> this.progress.events.add("written");
		this.inTurn.execute(List.of(ROLE, POLICY), this.progress);
		assertThat(this.progress.events).containsExactly("started " + ROLE.id(), "written", "succeeded " + ROLE.id(),
				"started " + POLICY.id(), "written", "failed " + POLICY.id() + " LimitExceeded");
	}

	@Test
	void aDocumentIsKeptBeforeTheCallThatLosesIt() {
		this.inTurn.execute(List.of(POLICY), this.progress);
		this.progress.events.clear();
		this.inTurn.execute(List.of(VERSION), this.progress);
		assertThat(this.progress.events).containsExactly("kept " + VERSION.id(), "started " + VERSION.id(),
				"succeeded " + VERSION.id());
	}

	@Test
	void aDocumentThatCannotBeKeptIsNotLostAndTheOtherStepsAreDone() {
		this.progress.keeps = false;
		assertThatThrownBy(() -> this.inTurn.execute(List.of(VERSION, ROLE), this.progress))
			.hasRootCauseMessage("The disk is full");
		assertThat(this.account.calls).containsExactly("CreateRole");
		assertThat(this.progress.events).endsWith("succeeded " + ROLE.id());
	}

}
