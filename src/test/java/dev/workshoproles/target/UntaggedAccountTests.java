package dev.workshoproles.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.roles.plan.Untouched.Reason;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * An account that refuses every tag: a console that tags makes nothing there, one that
 * does not owns what it created by its database, or by a path.
 */
class UntaggedAccountTests {

	private static final String STORE = "arn:aws:iam::000000000000:policy/Store";

	private static final String OTHER = """
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}""";

	private static final String TRUST = PolicyDocument.trusting("lambda.amazonaws.com").json();

	private static final List<String> UNTAGGED = List.of("--console.tagging=false");

	private static final List<String> BY_PATH = List.of("--console.tagging=false",
			"--console.path=/lab/workshop-roles-console/");

	@TempDir
	private Path folder;

	private final SandboxIam iam = new SandboxIam();

	private String workshop;

	@BeforeEach
	void prepare() throws IOException {
		Path file = Files.writeString(this.folder.resolve("workshop.yaml"), """
				id: lab
				title: Lab
				roles:
				  - name: Server
				    trust: ec2.amazonaws.com
				    policies: [Store, AmazonSSMManagedInstanceCore]
				    instanceProfile: Servers
				    tags: {team: lab}
				  - name: Function
				    trust: lambda.amazonaws.com
				    policies: [Store]
				policies:
				  - name: Store
				    document: {Version: "2012-10-17", Statement: [{Effect: Allow, Action: s3:PutObject, Resource: "*"}]}
				    tags: {team: lab}
				""");
		this.workshop = "--console.workshop=" + file.toUri();
	}

	@Test
	void refusesAConsoleThatTags() {
		try (TestConsole console = console("data", List.of())) {
			Run run = console.apply();
			assertThat(run.state()).isEqualTo(RunState.FAILED);
			assertThat(run.steps()).filteredOn((step) -> step.state() == StepState.FAILED)
				.isNotEmpty()
				.extracting((step) -> step.error().kind())
				.containsOnly(Kind.ACCESS_DENIED);
			assertThat(roles()).isEmpty();
			assertThat(policies()).isEmpty();
		}
	}

	@Test
	void takesOneThatDoesNotFromTheFirstClickToTheLast() {
		try (TestConsole console = console("data", UNTAGGED)) {
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			assertOwnedAndReady(console);
			assertThat(roles()).hasSize(2).allSatisfy((role) -> assertThat(role.tags()).isEmpty());
			this.iam.updateAssumeRolePolicy((update) -> update.roleName("Server").policyDocument(TRUST));
			this.iam
				.createPolicyVersion((version) -> version.policyArn(STORE).policyDocument(OTHER).setAsDefault(true));
			assertThat(console.roles().status().count(Status.DRIFTED)).isEqualTo(2);
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			assertOwnedAndReady(console);
			assertThat(console.remove().state()).isEqualTo(RunState.SUCCEEDED);
			assertNothingIsLeft();
		}
	}

	@Test
	void ownsAfterARestartWithTheSameDatabaseAndNothingWithAnother() {
		try (TestConsole console = console("data", UNTAGGED)) {
			console.apply();
		}
		try (TestConsole elsewhere = console("other", UNTAGGED)) {
			assertThat(elsewhere.roles().status().roles()).extracting(RoleState::status, RoleState::ownership)
				.containsOnly(tuple(Status.READY, Ownership.FOREIGN));
			Run removal = elsewhere.remove();
			assertThat(removal.steps()).isEmpty();
			assertThat(removal.left()).extracting(Untouched::reason).containsOnly(Reason.FOREIGN).hasSize(4);
			assertThat(roles()).hasSize(2);
		}
		try (TestConsole restarted = console("data", UNTAGGED)) {
			assertOwnedAndReady(restarted);
			assertThat(restarted.remove().state()).isEqualTo(RunState.SUCCEEDED);
			assertNothingIsLeft();
		}
	}

	@Test
	void doesNotTouchWhatWasRecreatedByHandUnderTheSameName() {
		try (TestConsole console = console("data", UNTAGGED)) {
			console.apply();
			recreateFunction();
			RoleState function = console.roles().status("Function");
			assertThat(function.ownership()).isEqualTo(Ownership.FOREIGN);
			assertThat(function.status()).isEqualTo(Status.DRIFTED);
			Run repair = console.apply();
			assertThat(repair.steps()).isEmpty();
			assertThat(repair.blocked()).extracting(Untouched::name, Untouched::reason)
				.containsExactly(tuple("Function", Reason.FOREIGN));
			Run removal = console.remove();
			assertThat(removal.state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(removal.left()).extracting(Untouched::name, Untouched::reason)
				.containsExactly(tuple("Function", Reason.FOREIGN));
			assertThat(roles()).extracting(Role::roleName).containsExactly("Function");
			assertThat(console.apply().state()).isEqualTo(RunState.FAILED);
		}
	}

	@Test
	void adoptsIntoItsDatabase() {
		this.iam.createRole((role) -> role.roleName("Function").assumeRolePolicyDocument(TRUST));
		this.iam.createPolicy((policy) -> policy.policyName("Store").policyDocument(OTHER));
		this.iam.createInstanceProfile((profile) -> profile.instanceProfileName("Servers"));
		try (TestConsole console = console("data", UNTAGGED)) {
			assertThat(console.apply().blocked()).extracting(Untouched::name).contains("Function", "Store");
			Run adoption = console.adopt();
			assertThat(adoption.state()).as(adoption::toString).isEqualTo(RunState.SUCCEEDED);
			assertThat(adoption.steps()).extracting((step) -> step.step().id())
				.contains("AdoptRole/Function", "AdoptPolicy/Store", "AdoptInstanceProfile/Servers");
			assertOwnedAndReady(console);
		}
		try (TestConsole restarted = console("data", UNTAGGED)) {
			assertOwnedAndReady(restarted);
			assertThat(restarted.remove().state()).isEqualTo(RunState.SUCCEEDED);
			assertNothingIsLeft();
		}
	}

	@Test
	void ownsUnderItsOwnPathWithoutItsDatabase() {
		try (TestConsole console = console("data", BY_PATH)) {
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(console.roles().status("Function").creator())
				.isEqualTo("arn:aws:iam::000000000000:user/participant");
		}
		this.iam.createRole((role) -> role.roleName("Bystander")
			.path("/lab/workshop-roles-console/")
			.assumeRolePolicyDocument(TRUST));
		try (TestConsole elsewhere = console("other", BY_PATH)) {
			assertOwnedAndReady(elsewhere);
			assertThat(elsewhere.roles().status("Function").creator()).isNull();
			assertThat(elsewhere.remove().state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(roles()).extracting(Role::roleName).containsExactly("Bystander");
			assertThat(policies()).isEmpty();
		}
	}

	private void recreateFunction() {
		this.iam.detachRolePolicy((detach) -> detach.roleName("Function").policyArn(STORE));
		this.iam.deleteRole((delete) -> delete.roleName("Function"));
		this.iam.createRole((role) -> role.roleName("Function").assumeRolePolicyDocument(TRUST));
	}

	private TestConsole console(String database, List<String> settings) {
		List<String> arguments = new ArrayList<>(settings);
		arguments.add(this.workshop);
		arguments.addAll(List.of("--spring.datasource.url=", "--console.data-dir=" + this.folder.resolve(database)));
		return TestConsole.inSandbox(UntaggedDemands.of(this.iam), arguments.toArray(String[]::new));
	}

	private static void assertOwnedAndReady(TestConsole console) {
		assertThat(console.roles().status().roles()).hasSize(2).allSatisfy((role) -> {
			assertThat(role.status()).isEqualTo(Status.READY);
			assertThat(role.ownership()).isEqualTo(Ownership.CONSOLE);
			assertThat(role.policies().get(0).ownership()).isEqualTo(Ownership.CONSOLE);
		});
		assertThat(console.roles().status("Server").resources().instanceProfile().ownership())
			.isEqualTo(Ownership.CONSOLE);
	}

	private void assertNothingIsLeft() {
		assertThat(roles()).isEmpty();
		assertThat(policies()).isEmpty();
		assertThat(this.iam.listInstanceProfiles().instanceProfiles()).isEmpty();
	}

	private List<Role> roles() {
		return this.iam.listRoles()
			.roles()
			.stream()
			.map((role) -> this.iam.getRole((get) -> get.roleName(role.roleName())).role())
			.toList();
	}

	private List<Policy> policies() {
		return this.iam.listPolicies((list) -> list.scope(PolicyScopeType.LOCAL)).policies();
	}

}
