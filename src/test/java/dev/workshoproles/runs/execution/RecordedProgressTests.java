package dev.workshoproles.runs.execution;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.runs.Console;
import dev.workshoproles.runs.RunsDatabase;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.RunEnd;
import dev.workshoproles.runs.journal.RunEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecordedProgressTests {

	private final RunsDatabase database = RunsDatabase.inMemory();

	private final Journal journal = this.database.journal();

	private final RecordedProgress progress = new RecordedProgress("run", this.journal, () -> true);

	private final Plan plan = plan();

	private final Step step = this.plan.steps().get(0);

	@BeforeEach
	void begin() {
		this.database.insertRun("run");
		this.progress.planned(this.plan);
	}

	@Test
	void storesNothingOnceTheRunHasEnded() {
		this.journal.end("run", RunEnd.interrupted());
		assertThatExceptionOfType(RunEndedException.class).isThrownBy(() -> this.progress.started(this.step));
		assertThat(this.progress.mayGoOn()).isFalse();
		assertThatTheEndIsLast();
	}

	@Test
	void noticesTheEndAlsoAfterAChangeThatCouldNotBeStored() {
		this.database.jdbc().sql("alter table run_event rename to elsewhere").update();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.progress.started(this.step));
		this.database.jdbc().sql("alter table elsewhere rename to run_event").update();
		this.journal.end("run", RunEnd.interrupted());
		this.progress.succeeded(this.step);
		assertThatTheEndIsLast();
	}

	@Test
	void storesNothingOfARunThatIsNoLongerInTheHistory() {
		this.journal.end("run", RunEnd.interrupted());
		this.journal.runs.delete("run");
		assertThatExceptionOfType(RunEndedException.class).isThrownBy(() -> this.progress.started(this.step));
	}

	private void assertThatTheEndIsLast() {
		assertThat(this.journal.events.after("run", 0)).extracting(RunEvent::type)
			.containsExactly(RunEvent.Type.PLANNED, RunEvent.Type.ENDED);
	}

	private static Plan plan() {
		try (Console console = new Console(ShippedWorkshop.load(""), AccountUnderTest.inProcess(new SandboxIam(), 4),
				RunsDatabase.inMemory())) {
			return console.roles.plan(new PlanRequest(Action.APPLY, List.of(), false, false));
		}
	}

}
