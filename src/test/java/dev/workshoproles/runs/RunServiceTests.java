package dev.workshoproles.runs;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import dev.workshoproles.roles.Action;
import dev.workshoproles.roles.PlanRequest;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.Status;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class RunServiceTests {

	@Autowired
	private RunService runs;

	@Autowired
	private RunHistory history;

	@Autowired
	private RoleService roles;

	@Test
	void createsAndRemoves() {
		Run run = this.runs.start(RunRequest.of(new PlanRequest(Action.APPLY, List.of(), false, false)), null);
		run = this.history.await(run.id(), Duration.ofSeconds(10)).orElseThrow();
		assertThat(run.state()).as(run.toString()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.roles.status().count(Status.READY)).isEqualTo(3);
		assertThat(run.steps()).hasSize(12).allMatch((step) -> step.state() == StepState.SUCCEEDED);
		Run remove = this.runs.start(RunRequest.of(new PlanRequest(Action.REMOVE, List.of(), false, false)), null);
		remove = this.history.await(remove.id(), Duration.ofSeconds(10)).orElseThrow();
		assertThat(remove.state()).as(remove.toString()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.roles.status().count(Status.MISSING)).isEqualTo(3);
		StoredPlan plan = this.runs.plan(new PlanRequest(Action.APPLY, List.of(), false, false));
		assertThat(this.runs.findPlan(plan.id()).orElseThrow()).isEqualTo(plan);
	}

}
