package dev.workshoproles.runs;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.Action;
import dev.workshoproles.roles.Ownership;
import dev.workshoproles.roles.PlanRequest;
import dev.workshoproles.roles.RoleState;
import dev.workshoproles.roles.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the scenarios of a participant's hour have in common, whatever IAM they run on.
 */
abstract class ScenarioContract {

	LabAccount account;

	AccountUnderTest connection;

	Console console;

	/** An account that holds nothing, past the console. */
	abstract LabAccount newAccount();

	/** The same account as the console reaches it. */
	abstract AccountUnderTest connect(LabAccount to);

	@BeforeEach
	void open() {
		this.account = newAccount();
		this.connection = connect(this.account);
		this.console = console("");
	}

	@AfterEach
	void close() {
		this.console.close();
	}

	Console console(String prefix) {
		return new Console(ShippedWorkshop.load(prefix), this.connection, RunsDatabase.inMemory());
	}

	IamClient iam() {
		return this.account.iam();
	}

	Run apply() {
		return succeeded(this.console.run(Action.APPLY, false));
	}

	Run adopt() {
		return succeeded(this.console.run(Action.APPLY, true));
	}

	Run remove() {
		return succeeded(this.console.run(Action.REMOVE, false));
	}

	Run removeWithOthers() {
		PlanRequest request = new PlanRequest(Action.REMOVE, List.of(), false, true);
		return succeeded(this.console.run(request));
	}

	static Run succeeded(Run run) {
		assertThat(run.state()).as(run::toString).isEqualTo(RunState.SUCCEEDED);
		return run;
	}

	void assertAllReady(Ownership ownership) {
		List<RoleState> roles = this.console.roles.status().roles();
		assertThat(roles).extracting(RoleState::status).as(roles::toString).containsOnly(Status.READY).hasSize(3);
		assertThat(roles).extracting(RoleState::ownership).containsOnly(ownership);
	}

	Stream<String> operations(Run run) {
		return run.steps().stream().map((step) -> step.step().operation());
	}

}
