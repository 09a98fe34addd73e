package dev.workshoproles.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.SnapshotFixture;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Untouched.Reason;
import dev.workshoproles.runs.PlanToReviewException;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * An account whose organisation demands a boundary, a path and tags, each alone and all
 * together, refuses what a console without rules makes and takes what one with them does.
 */
class OrganizationAccountTests {

	private static final String BOUNDARY = "arn:aws:iam::000000000000:policy/workshop-boundary";

	private static final String ANYTHING = """
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}""";

	private static final PlanRequest APPLY = new PlanRequest(Action.APPLY, List.of(), false, false);

	private static final Map<String, String> TAGS = Map.of("CostCenter", "4711", "owner", "it 000000000000");

	private static final List<String> BOUNDED = List.of("--console.permissions-boundary=workshop-boundary");

	private static final List<String> PLACED = List.of("--console.path=/workshop/");

	private static final List<String> TAGGED = List.of("--console.tags.CostCenter=4711",
			"--console.tags[owner]=it ${Account}");

	@TempDir
	private Path folder;

	private final SandboxIam iam = new SandboxIam();

	private String workshop;

	static Stream<Account> accounts() {
		return Stream.of(new Account(new OrganizationDemands(BOUNDARY, null, Map.of()), BOUNDED),
				new Account(new OrganizationDemands(null, "/workshop/", Map.of()), PLACED),
				new Account(new OrganizationDemands(null, null, TAGS), TAGGED), everything());
	}

	private static Account everything() {
		return new Account(new OrganizationDemands(BOUNDARY, "/workshop/", TAGS),
				Stream.of(BOUNDED, PLACED, TAGGED).flatMap(List::stream).toList());
	}

	@BeforeEach
	void prepare() throws IOException {
		createBoundary();
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
				""");
		this.workshop = "--console.workshop=" + file.toUri();
	}

	@ParameterizedTest
	@MethodSource("accounts")
	void refusesAConsoleWithoutRules(Account account) {
		try (TestConsole console = console(account.demands(), List.of())) {
			Run run = console.apply();
			assertThat(run.state()).isEqualTo(RunState.FAILED);
			assertThat(run.steps()).filteredOn((step) -> step.state() == StepState.FAILED)
				.isNotEmpty()
				.extracting((step) -> step.error().kind())
				.containsOnly(Kind.ACCESS_DENIED);
			assertThat(roles()).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("accounts")
	void takesOneWithThemFromTheFirstClickToTheLast(Account account) {
		try (TestConsole console = console(account.demands(), account.settings())) {
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(console.roles().status().roles()).extracting(RoleState::status).containsOnly(Status.READY);
			assertThat(roles()).hasSize(2).allSatisfy((role) -> {
				if (account.demands().boundary() != null) {
					assertThat(role.permissionsBoundary().permissionsBoundaryArn()).isEqualTo(BOUNDARY);
				}
				assertThat(tags(role.tags())).containsAllEntriesOf(account.demands().tags());
			});
			assertThat(profile().path()).isEqualTo((account.demands().path() != null) ? "/workshop/" : "/");
			assertThat(tags(profile().tags())).containsAllEntriesOf(account.demands().tags());
			assertThat(console.remove().state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(roles()).isEmpty();
			assertThat(policies()).extracting(Policy::policyName).containsExactly("workshop-boundary");
			assertThat(this.iam.listInstanceProfiles().instanceProfiles()).isEmpty();
		}
	}

	/** Policies would be created first, and then each role refused again and again. */
	@Test
	void nothingIsWrittenUntilTheBoundaryExists() {
		this.iam.deletePolicy((delete) -> delete.policyArn(BOUNDARY));
		try (TestConsole console = console(everything().demands(), everything().settings())) {
			PlanToReviewException review = catchThrowableOfType(PlanToReviewException.class,
					() -> console.runs().startCreating(APPLY));
			assertThat(review.plan().plan().isApplyable()).isFalse();
			assertThat(review.plan().plan().blocked())
				.extracting((blocked) -> blocked.name() + " " + blocked.reason() + " " + blocked.details())
				.containsExactly("Server " + Reason.BOUNDARY_POLICY_MISSING + " [" + BOUNDARY + "]",
						"Function " + Reason.BOUNDARY_POLICY_MISSING + " [" + BOUNDARY + "]");
			Run run = console.apply();
			assertThat(run.state()).isEqualTo(RunState.FAILED);
			assertThat(run.blocked()).isEqualTo(review.plan().plan().blocked());
			assertThat(console.writes()).isZero();
			createBoundary();
			Run created = console.runs().startCreating(APPLY);
			assertThat(console.history().await(created.id(), Duration.ofMinutes(2)))
				.hasValueSatisfying((ended) -> assertThat(ended.state()).isEqualTo(RunState.SUCCEEDED));
		}
	}

	@Test
	void aRoleIsNotRepairedWhileTheBoundaryDoesNotExist() {
		try (TestConsole console = console(everything().demands(), everything().settings())) {
			console.apply();
			for (String role : List.of("Server", "Function")) {
				this.iam.deleteRolePermissionsBoundary((delete) -> delete.roleName(role));
			}
			this.iam.deletePolicy((delete) -> delete.policyArn(BOUNDARY));
			long writes = console.writes();
			assertThat(console.apply().blocked()).extracting((blocked) -> blocked.reason())
				.containsExactly(Reason.BOUNDARY_POLICY_MISSING, Reason.BOUNDARY_POLICY_MISSING);
			assertThat(console.writes()).isEqualTo(writes);
			createBoundary();
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

	@Test
	void aBoundaryThatMayNotBeLookedForIsTakenToExist() {
		IamClient refusing = InterceptedIam.of(this.iam, (operation, request) -> {
			if (request instanceof GetPolicyRequest get && get.policyArn().equals(BOUNDARY)) {
				throw SnapshotFixture.denied();
			}
			return request;
		});
		this.iam.deletePolicy((delete) -> delete.policyArn(BOUNDARY));
		try (TestConsole console = console(refusing, BOUNDED)) {
			Plan plan = console.roles().plan(APPLY);
			assertThat(plan.blocked()).isEmpty();
			assertThat(plan.steps()).isNotEmpty();
		}
	}

	@Test
	void whatSomebodyTakesAwayIsDriftThatARepairMends() {
		try (TestConsole console = console(everything().demands(), everything().settings())) {
			console.apply();
			this.iam.deleteRolePermissionsBoundary((role) -> role.roleName("Function"));
			this.iam.untagRole((untag) -> untag.roleName("Server").tagKeys("costcenter"));
			this.iam.untagPolicy(
					(untag) -> untag.policyArn("arn:aws:iam::000000000000:policy/workshop/Store").tagKeys("owner"));
			this.iam.tagInstanceProfile(
					(tag) -> tag.instanceProfileName("Servers").tags(Tag.builder().key("owner").value("me").build()));
			assertThat(differences(console)).containsExactlyInAnyOrder("Server tags/CostCenter TAG_CHANGED",
					"Server policies/Store/tags/owner TAG_CHANGED",
					"Server instanceProfile/tags/owner INSTANCE_PROFILE_TAG_CHANGED",
					"Function policies/Store/tags/owner TAG_CHANGED",
					"Function permissionsBoundary PERMISSIONS_BOUNDARY_MISSING");
			Run run = console.apply();
			assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(run.steps()).extracting((step) -> step.step().id())
				.containsExactlyInAnyOrder("TagRole/Server", "TagPolicy/Store", "TagInstanceProfile/Servers",
						"PutRolePermissionsBoundary/Function/" + BOUNDARY);
			assertThat(run.steps()).extracting((step) -> step.step().kind().name()).containsOnly("CHANGE");
			assertThat(run.steps()).filteredOn((step) -> step.step().before() != null)
				.extracting(RunStep::step)
				.extracting((step) -> step.id() + step.before().replaceAll("\\s", ""))
				.containsExactly("TagInstanceProfile/Servers{\"owner\":\"me\"}");
			assertThat(differences(console)).isEmpty();
			assertThat(tags(profile().tags())).containsAllEntriesOf(TAGS);
		}
	}

	@Test
	void aPathThatDiffersIsToldAndHoldsUpWhatNeedsIt() {
		try (TestConsole before = console(new OrganizationDemands(null, null, Map.of()), List.of())) {
			before.apply();
		}
		try (TestConsole console = console(everything().demands(), everything().settings())) {
			assertThat(differences(console)).contains("Server path PATH_CHANGED",
					"Server policies/Store/path PATH_CHANGED",
					"Server instanceProfile/path INSTANCE_PROFILE_PATH_CHANGED");
			assertThat(console.roles().plan(APPLY).blocked())
				.extracting((blocked) -> blocked.type() + " " + blocked.name() + " " + blocked.reason())
				.containsExactlyInAnyOrder("POLICY Store " + Reason.OTHER_PATH, "ROLE Server " + Reason.OTHER_PATH,
						"ROLE Function " + Reason.OTHER_PATH, "INSTANCE_PROFILE Servers " + Reason.OTHER_PATH);
			assertThat(console.remove().state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(differences(console)).isEmpty();
		}
	}

	private void createBoundary() {
		this.iam.createPolicy((create) -> create.policyName("workshop-boundary").policyDocument(ANYTHING));
	}

	private TestConsole console(OrganizationDemands demands, List<String> settings) {
		return console(demands.of(this.iam), settings);
	}

	private TestConsole console(IamClient account, List<String> settings) {
		List<String> arguments = new ArrayList<>(settings);
		arguments.add(this.workshop);
		arguments.add("--console.data-dir=" + this.folder.resolve("data"));
		return TestConsole.inSandbox(account, arguments.toArray(String[]::new));
	}

	private static List<String> differences(TestConsole console) {
		return console.roles()
			.status()
			.roles()
			.stream()
			.flatMap((role) -> role.differences().stream().map((difference) -> said(role, difference)))
			.toList();
	}

	private static String said(RoleState role, Difference difference) {
		DifferenceKind kind = difference.kind();
		return role.name() + " " + difference.path() + " " + kind;
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

	private InstanceProfile profile() {
		return this.iam.getInstanceProfile((get) -> get.instanceProfileName("Servers")).instanceProfile();
	}

	private static Map<String, String> tags(List<Tag> tags) {
		return tags.stream().collect(Collectors.toMap(Tag::key, Tag::value));
	}

	/**
	 * An account, and the settings of a console for it.
	 */
	private record Account(OrganizationDemands demands, List<String> settings) {
	}

}
