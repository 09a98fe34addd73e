package dev.workshoproles.export;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.permissions.IamCall;
import dev.workshoproles.roles.ImpatientRoles;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.carryout.Outcome;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.Step;

/**
 * A console on a sandbox, with a log of its calls to IAM.
 */
public final class RecordedConsole implements AutoCloseable {

	private final IamClient iam = new SandboxIam();

	private final Set<IamCall> calls = ConcurrentHashMap.newKeySet();

	private final AccountUnderTest account = AccountUnderTest
		.inProcess(InterceptedIam.of(this.iam, (operation, request) -> {
			this.calls.addAll(IamCall.of(operation, request));
			return request;
		}), 4);

	private final RoleService roles;

	public RecordedConsole(Workshop workshop) {
		this.roles = ImpatientRoles.service(workshop, this.account.account(), this.account.parallel());
	}

	/** Something happens to the account without the console. */
	public void meanwhile(Consumer<IamClient> event) {
		event.accept(this.iam);
	}

	public void status() {
		this.roles.status();
	}

	public Plan plan(Action action) {
		return this.roles.plan(new PlanRequest(action, List.of(), true, true));
	}

	/** Puts back what the console would have kept of such a document. */
	public Outcome restore(Restoration restoration) {
		return this.roles.carryOut(this.roles.plan(PlanRequest.restoring(restoration, true)), new Unobserved());
	}

	public Outcome run(Action action) {
		return this.roles.carryOut(plan(action), new Unobserved());
	}

	/** The calls since this was last asked. */
	public Set<IamCall> calls() {
		Set<IamCall> made = Set.copyOf(this.calls);
		this.calls.clear();
		return made;
	}

	@Override
	public void close() {
		this.account.close();
	}

	private static final class Unobserved implements Progress {

		@Override
		public void planned(Plan plan) {
		}

		@Override
		public void keep(Step step, String document) {
		}

		@Override
		public void started(Step step) {
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
