package dev.workshoproles.runs;

import java.time.Instant;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.Seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What can be begun once the class is over: removing, and nothing else. */
class RunsAfterTheEndTests {

	private static final Instant END = Instant.parse("2026-11-28T11:00:00Z");

	private final SandboxIam iam = new SandboxIam();

	private final RunsDatabase database = RunsDatabase.inMemory();

	private Instant now = END.minusSeconds(60);

	private final Console console = new Console(ShippedWorkshop.load(""), AccountUnderTest.inProcess(this.iam, 8),
			this.database, new ClassEnd(new Classroom("Lab", List.of(Seat.only("")), END), () -> this.now));

	@AfterEach
	void close() {
		this.console.close();
	}

	@Test
	void nothingIsCreatedRepairedAdoptedOrRestored() {
		RunService runs = this.console.runs;
		this.iam.createRole((role) -> role.roleName("APIGateway-SQS").assumeRolePolicyDocument("""
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
				"Principal":{"Service":"ec2.amazonaws.com"}}]}"""));
		String plan = runs.plan(RunsContract.APPLY).id();
		this.now = END;
		refuses(() -> runs.start(RunRequest.of(RunsContract.APPLY), null));
		refuses(() -> runs.start(RunRequest.of(RunsContract.APPLY), "key"));
		refuses(() -> runs.start(RunRequest.of(RunsContract.APPLY).evenIf(true), null));
		refuses(() -> runs.start(RunRequest.of(new PlanRequest(Action.APPLY, List.of(), true, false)), null));
		refuses(() -> runs.start(RunRequest.ofPlan(plan), null));
		refuses(() -> runs.startCreating(RunsContract.APPLY));
		assertThat(this.iam.listRoles().roles()).hasSize(1);
		assertThat(this.console.history.page(0, 10)).isEmpty();
		assertThat(runs.plan(RunsContract.APPLY).plan().steps()).isNotEmpty();
	}

	@Test
	void whatWasKeptIsNotPutBack() {
		this.console.run(Action.APPLY, false);
		this.iam.putRolePolicy((put) -> put.roleName("APIGateway-SQS").policyName("mine").policyDocument("""
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}"""));
		Run repair = this.console.run(Action.APPLY, false);
		Restoration restoration = this.console.history.restoration(repair.id(), 1).orElseThrow();
		this.now = END;
		refuses(() -> this.console.runs.start(RunRequest.of(PlanRequest.restoring(restoration, false)), null));
	}

	@Test
	void theSameKeyStillFindsTheRunThatItBegan() {
		Run before = this.console.runs.start(RunRequest.of(RunsContract.APPLY), "key");
		this.now = END;
		assertThat(this.console.runs.start(RunRequest.of(RunsContract.APPLY), "key").id()).isEqualTo(before.id());
		assertThat(this.console.history.await(before.id(), RunsContract.FOREVER).orElseThrow().state())
			.isEqualTo(RunState.SUCCEEDED);
	}

	@Test
	void rolesAreRemoved() {
		this.console.run(Action.APPLY, false);
		this.now = END;
		assertThat(this.console.run(Action.REMOVE, false).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.iam.listRoles().roles()).isEmpty();
	}

	private static void refuses(ThrowingCallable start) {
		assertThatExceptionOfType(ClassOverException.class).isThrownBy(start)
			.satisfies((refusal) -> assertThat(refusal.end()).isEqualTo(END));
	}

}
