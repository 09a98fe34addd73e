package dev.workshoproles.runs.execution;

import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Operation;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.runs.Console;
import dev.workshoproles.runs.RunsDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class ObservedProgressTests {

	private static final AccountError THROTTLED = new AccountError(Kind.UNAVAILABLE, "Throttling", "CreatePolicy", null,
			"slow down");

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final Progress recorded = mock(Progress.class);

	private final ObservedProgress progress = new ObservedProgress(this.recorded, new RunMeters(this.meters));

	private final Step step = aStep();

	@Test
	void countsAStepByHowItEndedAndWhatWasTriedAgain() {
		this.progress.started(this.step);
		this.progress.failed(this.step, THROTTLED);
		this.progress.started(this.step);
		this.progress.succeeded(this.step);
		assertThat(count("failed")).isEqualTo(1);
		assertThat(count("succeeded")).isEqualTo(1);
		assertThat(this.meters.get("console.step.retries").tag("operation", "CreatePolicy").counter().count())
			.isEqualTo(1);
	}

	@Test
	void namesTheStepInTheLogForAsLongAsItTakes() {
		this.progress.started(this.step);
		assertThat(MDC.get("step")).isEqualTo(this.step.id());
		this.progress.succeeded(this.step);
		assertThat(MDC.get("step")).isNull();
		this.progress.started(this.step);
		this.progress.failed(this.step, THROTTLED);
		assertThat(MDC.get("step")).isNull();
	}

	@Test
	void recordsEverythingAsBefore() {
		this.progress.keep(this.step, "{}");
		this.progress.started(this.step);
		this.progress.failed(this.step, THROTTLED);
		this.progress.succeeded(this.step);
		then(this.recorded).should().keep(this.step, "{}");
		then(this.recorded).should().started(this.step);
		then(this.recorded).should().failed(this.step, THROTTLED);
		then(this.recorded).should().succeeded(this.step);
		assertThat(this.progress.mayGoOn()).isFalse();
	}

	private long count(String outcome) {
		return this.meters.get("console.steps")
			.tags("operation", "CreatePolicy", "kind", "create", "outcome", outcome)
			.timer()
			.count();
	}

	private static Step aStep() {
		try (Console console = new Console(ShippedWorkshop.load(""), AccountUnderTest.inProcess(new SandboxIam(), 2),
				RunsDatabase.inMemory())) {
			return console.roles.plan(new PlanRequest(Action.APPLY, List.of(), false, false))
				.steps()
				.stream()
				.filter((step) -> step.operation() == Operation.CREATE_POLICY)
				.findFirst()
				.orElseThrow();
		}
	}

}
