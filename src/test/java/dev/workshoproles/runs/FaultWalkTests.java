package dev.workshoproles.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;

import dev.workshoproles.account.AccountException;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.roles.Action;
import dev.workshoproles.roles.Status;
import dev.workshoproles.testsupport.iam.Fault;
import dev.workshoproles.testsupport.iam.IamOverHttp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every call of creating, of repairing each kind of drift, of adopting and of removing
 * goes wrong in every way.
 */
class FaultWalkTests {

	private static final Logger logger = LoggerFactory.getLogger(FaultWalkTests.class);

	private static IamOverHttp iam;

	private static Console console;

	@BeforeAll
	static void start() {
		iam = new IamOverHttp();
		console = new Console(ShippedWorkshop.load(""), iam.endpoint(), RunsDatabase.inMemory());
	}

	@AfterAll
	static void stop() {
		console.close();
		iam.close();
	}

	@Test
	void noFaultAtAnyCallLosesDoublesOrTouchesWhatIsForeign() {
		List<String> failures = new ArrayList<>();
		int pairs = 0;
		for (Scene scene : Scene.all()) {
			Faultless faultless = faultless(scene);
			for (Fault fault : Fault.values()) {
				for (int call = 1; call <= faultless.calls(); call++) {
					pairs++;
					try {
						walk(scene, fault, call, faultless);
					}
					catch (AssertionError | RuntimeException ex) {
						failures.add(scene.name() + ", " + fault + " at call " + call + ": " + ex);
					}
				}
			}
			logger.info("Fault walk, {}: {} calls, {} pairs so far", scene.name(), faultless.calls(), pairs);
		}
		logger.info("Fault walk: {} pairs of fault and call, {} failed", pairs, failures.size());
		assertThat(failures).isEmpty();
		assertThat(pairs).isGreaterThan(500);
	}

	private static Faultless faultless(Scene scene) {
		SandboxIam account = accountOf(scene);
		iam.serve(account);
		Run run = console.run(scene.action(), scene.adopt());
		assertThat(run.state()).as(scene.name() + run).isEqualTo(RunState.SUCCEEDED);
		return new Faultless(iam.calls().size(), documents(run), versions(account));
	}

	private static SandboxIam accountOf(Scene scene) {
		SandboxIam account = new SandboxIam();
		account.createRole((role) -> role.roleName("Foreign").assumeRolePolicyDocument(Scene.TRUST));
		account.createPolicy((policy) -> policy.policyName("Foreign").policyDocument(Scene.document("s3:*")));
		if (scene.made()) {
			iam.serve(account);
			assertThat(console.run(Action.APPLY, false).state()).isEqualTo(RunState.SUCCEEDED);
		}
		scene.drift().accept(account);
		return account;
	}

	private static void walk(Scene scene, Fault fault, int call, Faultless faultless) {
		SandboxIam account = accountOf(scene);
		String foreign = foreign(account);
		iam.serve(account);
		iam.fail(fault, call, () -> changeSomething(scene, account));
		List<Run> runs = new ArrayList<>();
		try {
			Run faulty = console.run(scene.action(), scene.adopt());
			runs.add(faulty);
			assertEndedWithReason(faulty);
		}
		catch (AccountException ex) {
			assertThat(ex.error().code()).as("why no run began").isNotEmpty();
		}
		iam.serve(account);
		Run finishing = console.run(scene.action(), scene.adopt());
		runs.add(finishing);
		assertThat(finishing.state()).as(() -> "the run after it: " + finishing).isEqualTo(RunState.SUCCEEDED);
		assertAccount(scene, account, faultless);
		assertThat(foreign(account)).isEqualTo(foreign);
		Set<String> kept = runs.stream().flatMap((run) -> documents(run).stream()).collect(Collectors.toSet());
		assertThat(kept).containsAll(faultless.kept());
	}

	/** Somebody else interferes in a way that the console has to undo or to bear with. */
	private static void changeSomething(Scene scene, SandboxIam account) {
		boolean there = account.listRoles().roles().stream().anyMatch((role) -> role.roleName().equals(Scene.ROLE));
		if (there) {
			Scene.attach(account);
			Scene.inline(account);
		}
		else if (scene.action() == Action.APPLY) {
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

	private static void assertAccount(Scene scene, SandboxIam account, Faultless faultless) {
		iam.serve(account);
		if (scene.action() == Action.REMOVE) {
			assertThat(console.roles.status().count(Status.MISSING)).isEqualTo(3);
			assertThat(account.listPolicies((list) -> list.scope("Local")).policies()).hasSize(1);
			return;
		}
		assertThat(console.roles.status().count(Status.READY)).isEqualTo(3);
		assertThat(versions(account)).isLessThanOrEqualTo(faultless.versions());
		List<String> attached = account.listAttachedRolePolicies((list) -> list.roleName(Scene.ROLE))
			.attachedPolicies()
			.stream()
			.map(AttachedPolicy::policyName)
			.toList();
		assertThat(attached).containsExactlyInAnyOrder("Lambda-Read-SQS", "Lambda-Write-DynamoDB");
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
	private record Faultless(int calls, Set<String> kept, int versions) {
	}

}
