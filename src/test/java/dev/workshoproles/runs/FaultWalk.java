package dev.workshoproles.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.testsupport.iam.Fault;
import dev.workshoproles.testsupport.iam.IamOverHttp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks one scene: each fault at each of its calls. The calls that go wrong go through
 * the SDK's HTTP client; what comes before them and after them does not.
 */
final class FaultWalk implements AutoCloseable {

	/**
	 * A scene with all kinds of steps, of which each call goes through the SDK, and a
	 * socket.
	 */
	private static final Set<String> OVER_SOCKETS = Set.of("full, repair: everything");

	private final Workshop workshop;

	private final RunsDatabase database = RunsDatabase.inMemory();

	private final IamOverHttp iam = new IamOverHttp();

	private final Console console;

	private final Scene scene;

	/** The account in which each walk begins. */
	private final SandboxIam prepared = new SandboxIam();

	FaultWalk(Scene scene) {
		this.scene = scene;
		this.workshop = scene.workshop();
		this.console = new Console(this.workshop, account(scene), this.database);
	}

	private AccountUnderTest account(Scene scene) {
		return OVER_SOCKETS.contains(scene.name()) ? AccountUnderTest.overHttp(this.iam.endpoint(), 4)
				: AccountUnderTest.through(this.iam.client(), this.iam::shortened, 4);
	}

	Report walk() {
		prepare();
		// What a console remembers of a run changes what the next one asks.
		faultless();
		Faultless faultless = faultless();
		List<String> failures = new ArrayList<>();
		int pairs = 0;
		for (Fault fault : Fault.values()) {
			for (int call = 1; call <= faultless.calls().size(); call++) {
				if (!fault.strikes(faultless.calls().get(call - 1))) {
					continue;
				}
				pairs++;
				try {
					walk(fault, call, faultless);
				}
				catch (AssertionError | RuntimeException ex) {
					failures.add(this.scene.name() + ", " + fault + " at call " + call + ": " + ex);
				}
				this.database.jdbc().sql("delete from run").update();
			}
		}
		return new Report(this.scene.name(), faultless.calls().size(), pairs, failures);
	}

	/** The console without faults: what came before, and what comes after. */
	private <T> T soundly(SandboxIam account, Function<Console, T> use) {
		try (Console sound = new Console(this.workshop, AccountUnderTest.inProcess(account, 4), this.database)) {
			return use.apply(sound);
		}
	}

	private Faultless faultless() {
		SandboxIam account = this.prepared.copy();
		this.iam.serve(account);
		Run run = this.console.run(this.scene.request());
		assertThat(run.state()).as(this.scene.name() + run).isEqualTo(RunState.SUCCEEDED);
		return new Faultless(this.iam.calls(), documents(run), versions(account));
	}

	/**
	 * Has the console make the roles, if the scene begins so, and lets somebody meddle
	 * with them.
	 */
	private void prepare() {
		this.prepared.createRole((role) -> role.roleName("Foreign").assumeRolePolicyDocument(Scene.TRUST));
		this.prepared.createPolicy((policy) -> policy.policyName("Foreign").policyDocument(Scene.document("s3:*")));
		if (this.scene.made()) {
			Run made = soundly(this.prepared, (sound) -> sound.run(Action.APPLY, false));
			assertThat(made.state()).isEqualTo(RunState.SUCCEEDED);
		}
		this.scene.drift().accept(this.prepared);
	}

	private void walk(Fault fault, int call, Faultless faultless) {
		SandboxIam account = this.prepared.copy();
		String foreign = foreign(account);
		this.iam.serve(account);
		this.iam.fail(fault, call, () -> changeSomething(account));
		List<Run> runs = new ArrayList<>();
		try {
			Run faulty = this.console.run(this.scene.request());
			runs.add(faulty);
			assertEndedWithReason(faulty);
		}
		catch (AccountException ex) {
			assertThat(ex.error().code()).as("why no run began").isNotEmpty();
		}
		assertThat(this.iam.hasStruck()).as("the call went wrong").isTrue();
		Finish finish = soundly(account, (sound) -> new Finish(sound.run(this.scene.request()), sound.roles.status()));
		runs.add(finish.run());
		assertThat(finish.run().state()).as(() -> "the run after it: " + finish.run()).isEqualTo(RunState.SUCCEEDED);
		assertAccount(account, finish.state(), faultless);
		assertThat(foreign(account)).isEqualTo(foreign);
		Set<String> kept = runs.stream().flatMap((run) -> documents(run).stream()).collect(Collectors.toSet());
		assertThat(kept).containsAll(faultless.kept());
	}

	/** Somebody else interferes in a way that the console has to undo or to bear with. */
	private void changeSomething(SandboxIam account) {
		boolean there = account.listRoles()
			.roles()
			.stream()
			.anyMatch((role) -> role.roleName().equals(this.scene.role()));
		if (there) {
			Scene.attach(account, this.scene.role());
			Scene.inline(account, this.scene.role());
		}
		else if (this.scene.request().action() == Action.APPLY) {
			account.createRole((role) -> role.roleName("Bystander").assumeRolePolicyDocument(Scene.TRUST));
		}
	}

	private static void assertEndedWithReason(Run run) {
		assertThat(run.state()).as(run::toString).isIn(RunState.SUCCEEDED, RunState.FAILED);
		if (run.state() == RunState.FAILED) {
			boolean named = run.error() != null || run.count(StepState.FAILED) > 0 || !run.blocked().isEmpty();
			assertThat(named).as("a reason in " + run).isTrue();
		}
		assertThat(run.count(StepState.RUNNING) + run.count(StepState.PENDING)).as(run::toString).isZero();
	}

	private void assertAccount(SandboxIam account, WorkshopState state, Faultless faultless) {
		if (this.scene.request().action() == Action.REMOVE) {
			assertThat(state.count(Status.MISSING)).isEqualTo(this.workshop.roles().size());
			assertThat(instanceProfile(account)).isEmpty();
			assertThat(account.listPolicies((list) -> list.scope("Local")).policies()).hasSize(1);
			return;
		}
		Restoration restoration = this.scene.request().restoration();
		if (restoration != null) {
			assertThat(restored(account, restoration)).isEqualTo(PolicyEncoding.encode(restoration.document()));
			assertThat(versions(account)).isLessThanOrEqualTo(faultless.versions());
			return;
		}
		assertThat(state.count(Status.READY)).isEqualTo(this.workshop.roles().size());
		assertThat(versions(account)).isLessThanOrEqualTo(faultless.versions());
		List<String> attached = account.listAttachedRolePolicies((list) -> list.roleName(this.scene.role()))
			.attachedPolicies()
			.stream()
			.map(AttachedPolicy::policyName)
			.toList();
		assertThat(attached).containsExactlyInAnyOrderElementsOf(this.scene.policies());
	}

	/** What is left of the instance profile that one of the workshops has. */
	private static Optional<InstanceProfile> instanceProfile(SandboxIam account) {
		try {
			return Optional.of(account.getInstanceProfile((get) -> get.instanceProfileName(FullWorkshop.PROFILE))
				.instanceProfile());
		}
		catch (NoSuchEntityException ex) {
			return Optional.empty();
		}
	}

	private static String restored(SandboxIam account, Restoration restoration) {
		return switch (restoration.kind()) {
			case TRUST_POLICY ->
				account.getRole((get) -> get.roleName(restoration.target())).role().assumeRolePolicyDocument();
			case INLINE_POLICY -> account
				.getRolePolicy((get) -> get.roleName(restoration.target()).policyName(restoration.inlinePolicy()))
				.policyDocument();
			case CUSTOMER_POLICY -> account.listPolicyVersions((list) -> list.policyArn(Scene.READ))
				.versions()
				.stream()
				.filter(PolicyVersion::isDefaultVersion)
				.map((version) -> account
					.getPolicyVersion((get) -> get.policyArn(Scene.READ).versionId(version.versionId()))
					.policyVersion()
					.document())
				.findFirst()
				.orElseThrow();
		};
	}

	private static int versions(SandboxIam account) {
		return account.listPolicies((list) -> list.scope("Local"))
			.policies()
			.stream()
			.mapToInt((policy) -> account.listPolicyVersions((list) -> list.policyArn(policy.arn())).versions().size())
			.sum();
	}

	private static String foreign(SandboxIam account) {
		String policy = "arn:aws:iam::000000000000:policy/Foreign";
		return account.getRole((get) -> get.roleName("Foreign")).role()
				+ account.listAttachedRolePolicies((list) -> list.roleName("Foreign")).toString()
				+ account.getPolicy((get) -> get.policyArn(policy)).policy()
				+ account.listPolicyVersions((list) -> list.policyArn(policy)).versions();
	}

	private static Set<String> documents(Run run) {
		return run.kept().stream().map(KeptDocument::document).collect(Collectors.toCollection(HashSet::new));
	}

	/** What the same scene comes to without a fault. */
	private record Faultless(List<String> calls, Set<String> kept, int versions) {
	}

	/** How the next run ended, and how the roles are after it. */
	private record Finish(Run run, WorkshopState state) {
	}

	@Override
	public void close() {
		this.console.close();
		this.iam.close();
	}

	/**
	 * What came of a walk.
	 *
	 * @param calls how many calls the scene makes without a fault
	 * @param pairs how many pairs of fault and call were tried
	 */
	record Report(String scene, int calls, int pairs, List<String> failures) {
	}

}
