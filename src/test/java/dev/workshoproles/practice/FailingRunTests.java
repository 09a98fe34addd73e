package dev.workshoproles.practice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.SandboxUnderTest;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.ImpatientRoles;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.carryout.Outcome;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** A run in a sandbox that fails now and then: it takes longer, and succeeds. */
class FailingRunTests {

	@Test
	void stepsAreAttemptedAgain() {
		AtomicInteger drawn = new AtomicInteger();
		double[] fates = { 0.9, 0.1, 0.9, 0.4, 0.9 };
		try (SandboxUnderTest sandbox = SandboxUnderTest.failing(0.3, 0.3,
				drawing(() -> fates[drawn.getAndIncrement() % 5]))) {
			RoleService roles = ImpatientRoles.service(ShippedWorkshop.load(""), sandbox.console().account(),
					sandbox.console().parallel());
			Attempts attempts = new Attempts();
			Outcome outcome = roles.carryOut(roles.plan(new PlanRequest(Action.APPLY, List.of(), false, false)),
					attempts);
			assertThat(outcome.end()).isEqualTo(Outcome.End.SUCCEEDED);
			assertThat(attempts.byStep.values()).hasSize(12).anyMatch((count) -> count > 1);
			assertThat(drawn).hasValueGreaterThan(12);
			assertThat(roles.status().count(Status.READY)).isEqualTo(3);
		}
	}

	@Test
	void whereEveryWriteFailsTheRunFails() {
		try (SandboxUnderTest sandbox = SandboxUnderTest.failing(0, 1, drawing(() -> 0.5))) {
			RoleService roles = ImpatientRoles.service(ShippedWorkshop.load(""), sandbox.console().account(),
					sandbox.console().parallel());
			Outcome outcome = roles.carryOut(roles.plan(new PlanRequest(Action.APPLY, List.of(), false, false)),
					new Attempts());
			assertThat(outcome.end()).isEqualTo(Outcome.End.FAILED);
			assertThat(outcome.unfinished()).hasSize(7);
			assertThat(outcome.unfinished().values()).extracting(AccountError::code).contains("ServiceUnavailable");
		}
	}

	private static RandomGenerator drawing(DoubleSupplier numbers) {
		return new RandomGenerator() {

			@Override
			public long nextLong() {
				throw new UnsupportedOperationException();
			}

			@Override
			public double nextDouble() {
				return numbers.getAsDouble();
			}

		};
	}

	private static final class Attempts implements Progress {

		private final Map<String, Integer> byStep = new ConcurrentHashMap<>();

		@Override
		public void planned(Plan plan) {
		}

		@Override
		public void keep(Step step, String document) {
		}

		@Override
		public void started(Step step) {
			this.byStep.merge(step.id(), 1, Integer::sum);
		}

		@Override
		public void succeeded(Step step) {
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
