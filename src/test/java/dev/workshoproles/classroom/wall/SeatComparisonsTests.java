package dev.workshoproles.classroom.wall;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.Console;
import dev.workshoproles.runs.RunsDatabase;
import dev.workshoproles.seats.Seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The wall's comparison of a seat, which must say what the seat's own page says.
 */
class SeatComparisonsTests {

	private static final Workshop WORKSHOP = FullWorkshop.WORKSHOP;

	private static final String STORE = "arn:aws:iam::000000000000:policy/lab/Store";

	private static final String DOCUMENT = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}""";

	private final SandboxIam iam = new SandboxIam();

	private final AccountUnderTest account = AccountUnderTest.inProcess(this.iam, 4);

	private final Console console = new Console(WORKSHOP, this.account, RunsDatabase.inMemory());

	@BeforeEach
	void create() {
		this.console.run(Action.APPLY, false);
	}

	@AfterEach
	void close() {
		this.console.close();
	}

	@Test
	void isReadyAsCreatedAndMissingWhenRemoved() {
		assertThat(wall()).containsOnly(Status.READY).hasSameSizeAs(WORKSHOP.roles());
		this.console.run(Action.REMOVE, false);
		assertThat(wall()).containsOnly(Status.MISSING);
	}

	static Stream<Arguments> changes() {
		return Stream.of(change("a deleted role", (iam) -> iam.deleteRole((role) -> role.roleName("Plain"))),
				change("another trust policy",
						(iam) -> iam.updateAssumeRolePolicy((role) -> role.roleName("Plain").policyDocument("""
								{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
								"Principal":{"Service":"lambda.amazonaws.com"}}]}"""))),
				change("a detached policy",
						(iam) -> iam.detachRolePolicy((role) -> role.roleName("Server").policyArn(STORE))),
				change("one more policy",
						(iam) -> iam.attachRolePolicy(
								(role) -> role.roleName("Plain").policyArn("arn:aws:iam::aws:policy/ReadOnlyAccess"))),
				change("another version of a policy",
						(iam) -> iam.createPolicyVersion(
								(policy) -> policy.policyArn(STORE).policyDocument(DOCUMENT).setAsDefault(true))),
				change("another inline policy",
						(iam) -> iam.putRolePolicy(
								(role) -> role.roleName("Server").policyName("logs").policyDocument(DOCUMENT))),
				change("one more inline policy",
						(iam) -> iam.putRolePolicy(
								(role) -> role.roleName("Plain").policyName("more").policyDocument(DOCUMENT))),
				change("a deleted inline policy",
						(iam) -> iam.deleteRolePolicy((role) -> role.roleName("Server").policyName("logs"))),
				change("another permissions boundary",
						(iam) -> iam.putRolePermissionsBoundary((role) -> role.roleName("Server")
							.permissionsBoundary("arn:aws:iam::aws:policy/PowerUserAccess"))),
				change("no permissions boundary",
						(iam) -> iam.deleteRolePermissionsBoundary((role) -> role.roleName("Deployer"))),
				change("another tag of a role", (iam) -> iam
					.tagRole((role) -> role.roleName("Server").tags(Tag.builder().key("team").value("other").build()))),
				change("an empty instance profile",
						(iam) -> iam.removeRoleFromInstanceProfile(
								(profile) -> profile.roleName("Server").instanceProfileName("Servers"))),
				change("a role in other letter case", (iam) -> {
					iam.deleteRole((role) -> role.roleName("Plain"));
					iam.createRole((role) -> role.roleName("PLAIN").assumeRolePolicyDocument("""
							{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
							"Principal":{"Service":"ecs-tasks.amazonaws.com"}}]}"""));
				}));
	}

	private static Arguments change(String name, Consumer<IamClient> change) {
		return arguments(name, change);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("changes")
	void saysWhatTheSeatsOwnPageSays(String name, Consumer<IamClient> change) {
		change.accept(this.iam);
		assertThat(wall()).isEqualTo(page()).isNotEqualTo(List.of(Status.READY, Status.READY, Status.READY));
	}

	/** What the wall cannot see, as it says. */
	@Test
	void takesWhatIsNotToldToBeAsTheWorkshopHasIt() {
		this.iam.updateRole((role) -> role.roleName("Server").description("other").maxSessionDuration(3600));
		this.iam.tagPolicy((policy) -> policy.policyArn(STORE).tags(Tag.builder().key("team").value("other").build()));
		assertThat(page()).contains(Status.DRIFTED);
		assertThat(wall()).containsOnly(Status.READY);
	}

	private List<Status> wall() {
		Caller caller = this.account.account().caller();
		return new SeatComparisons((seat) -> WORKSHOP)
			.of(Seat.only(""), this.account.account().location(caller), Choices.NONE,
					this.account.account().details(caller))
			.statuses();
	}

	private List<Status> page() {
		return this.console.roles.status().roles().stream().map(RoleState::status).toList();
	}

}
