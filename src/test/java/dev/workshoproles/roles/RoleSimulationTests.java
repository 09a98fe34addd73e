package dev.workshoproles.roles;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.carryout.Outcome;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.effective.DecidedBy;
import dev.workshoproles.roles.effective.DecidedBy.Effect;
import dev.workshoproles.roles.effective.EffectivePermission;
import dev.workshoproles.roles.effective.EffectivePermissions;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.UnknownRoleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** The shipped workshop's roles in the sandbox. */
class RoleSimulationTests {

	private static final String LAMBDA = "Lambda-SQS-DynamoDB";

	private static final String GATEWAY = "APIGateway-SQS";

	private static final Instant NOW = Instant.parse("2026-11-24T08:15:30Z");

	private boolean refuses;

	private final IamClient iam = InterceptedIam.of(new SandboxIam(), (operation, request) -> {
		if (this.refuses && operation.equals("SimulatePrincipalPolicy")) {
			throw IamException.builder()
				.statusCode(403)
				.awsErrorDetails(AwsErrorDetails.builder()
					.errorCode("AccessDenied")
					.errorMessage("not authorized to perform: iam:SimulatePrincipalPolicy")
					.build())
				.build();
		}
		return request;
	});

	private final AccountUnderTest account = AccountUnderTest.inProcess(this.iam, 4);

	private Instant now = NOW;

	private RoleService service = service(ResourceScope.WIDE);

	private RoleSimulation simulation = simulation(ResourceScope.WIDE);

	@AfterEach
	void close() {
		this.account.close();
	}

	@ParameterizedTest
	@EnumSource
	void theRolesWork(ResourceScope scope) {
		this.service = service(scope);
		this.simulation = simulation(scope);
		create(scope);
		assertThat(List.of(LAMBDA, "Lambda-DynamoDBStreams-SNS", GATEWAY)).allSatisfy((role) -> {
			EffectivePermissions permissions = this.simulation.of(role);
			assertThat(permissions.status()).isEqualTo(Status.READY);
			assertThat(permissions.checkedAt()).isEqualTo(NOW);
			assertThat(permissions.isComplete()).as("%s", permissions).isTrue();
			assertThat(permissions.count(Effect.ALLOWED)).isEqualTo(role.equals(LAMBDA) ? 6 : 7);
		});
		assertThat(permission(GATEWAY, "sqs:SendMessage").by()).isEqualTo(DecidedBy.RESOURCE_POLICY);
		EffectivePermission receive = permission(LAMBDA, "sqs:ReceiveMessage");
		assertThat(receive.by()).isEqualTo(DecidedBy.IDENTITY_POLICY);
		assertThat(receive.policies()).containsExactly("Lambda-Read-SQS");
	}

	@Test
	void aDetachedPolicyLeavesNone() {
		create(ResourceScope.WIDE);
		this.iam.detachRolePolicy(
				(detach) -> detach.roleName(LAMBDA).policyArn("arn:aws:iam::000000000000:policy/Lambda-Read-SQS"));
		EffectivePermissions permissions = this.simulation.of(LAMBDA);
		assertThat(permissions.status()).isEqualTo(Status.DRIFTED);
		assertThat(permissions.count(Effect.ALLOWED)).isEqualTo(2);
		assertThat(permissions.count(Effect.DENIED)).isEqualTo(4);
		assertThat(permission(LAMBDA, "sqs:DeleteMessage").by()).isEqualTo(DecidedBy.NO_POLICY);
	}

	/** It also limits what the queue's policy allows the role. */
	@Test
	void aBoundaryStandsInTheWay() {
		create(ResourceScope.WIDE);
		String boundary = this.iam.createPolicy((create) -> create.policyName("Boundary").policyDocument("""
				{"Version": "2012-10-17", "Statement": [
				{"Effect": "Allow", "Action": ["logs:*", "dynamodb:*"], "Resource": "*",
				"Condition": {"StringEquals": {"aws:RequestedRegion": "us-east-1"}}}]}""")).policy().arn();
		for (String role : List.of(LAMBDA, GATEWAY)) {
			this.iam.putRolePermissionsBoundary((put) -> put.roleName(role).permissionsBoundary(boundary));
		}
		assertThat(permission(LAMBDA, "dynamodb:PutItem").by()).isEqualTo(DecidedBy.IDENTITY_POLICY);
		assertThat(permission(LAMBDA, "sqs:ReceiveMessage").by()).isEqualTo(DecidedBy.BOUNDARY);
		assertThat(permission(GATEWAY, "sqs:SendMessage").by()).isEqualTo(DecidedBy.BOUNDARY);
		assertThat(this.simulation.of(GATEWAY).isComplete()).isFalse();
	}

	@Test
	void aDenialNamesItsPolicy() {
		create(ResourceScope.WIDE);
		this.iam.putRolePolicy((put) -> put.roleName(LAMBDA).policyName("stop").policyDocument("""
				{"Version": "2012-10-17", "Statement": [
				{"Effect": "Deny", "Action": "dynamodb:Put*", "Resource": "*"}]}"""));
		EffectivePermission put = permission(LAMBDA, "dynamodb:PutItem");
		assertThat(put.by()).isEqualTo(DecidedBy.EXPLICIT_DENY);
		assertThat(put.policies()).containsExactly("role_Lambda-SQS-DynamoDB_stop");
	}

	@Test
	void aConditionOnTheRealRequestLeavesItOpen() {
		create(ResourceScope.WIDE);
		this.iam.createPolicyVersion((create) -> create.setAsDefault(true)
			.policyArn("arn:aws:iam::000000000000:policy/Lambda-Write-DynamoDB")
			.policyDocument("""
					{"Version": "2012-10-17", "Statement": [
					{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*",
					"Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}"""));
		EffectivePermission put = permission(LAMBDA, "dynamodb:PutItem");
		assertThat(put.by()).isEqualTo(DecidedBy.MISSING_CONTEXT);
		assertThat(put.missingContext()).containsExactly("aws:SourceIp");
	}

	@Test
	void whatIsKnownHoldsUntilTheConsoleWrites() {
		create(ResourceScope.WIDE);
		RoleState role = this.service.status(LAMBDA);
		assertThat(this.simulation.lastOf(role)).isEmpty();
		EffectivePermissions found = this.simulation.of(List.of(role)).get(0);
		assertThat(this.simulation.lastOf(role)).contains(found);
		this.now = NOW.plus(Duration.ofMinutes(10));
		assertThat(this.simulation.lastOf(role)).isEmpty();
		this.now = NOW;
		carryOut(this.service, Action.REMOVE);
		assertThat(this.simulation.lastOf(role)).isEmpty();
	}

	@Test
	void aMissingRoleMayDoNothing() {
		EffectivePermissions permissions = this.simulation.of(LAMBDA);
		assertThat(permissions.status()).isEqualTo(Status.MISSING);
		assertThat(permissions.permissions()).isEmpty();
		assertThat(permissions.error()).isNull();
		assertThat(permissions.isComplete()).isFalse();
		assertThatExceptionOfType(UnknownRoleException.class).isThrownBy(() -> this.simulation.of("Admin"));
	}

	@Test
	void whoMayNotSimulateIsToldSo() {
		create(ResourceScope.WIDE);
		this.refuses = true;
		EffectivePermissions permissions = this.simulation.of(LAMBDA);
		assertThat(permissions.status()).isEqualTo(Status.READY);
		assertThat(permissions.permissions()).hasSize(6)
			.allSatisfy((one) -> assertThat(one.by()).isEqualTo(DecidedBy.NOT_SIMULATED));
		assertThat(permissions.error()).isNotNull()
			.satisfies((error) -> assertThat(error.permission()).isEqualTo("iam:SimulatePrincipalPolicy"));
	}

	private EffectivePermission permission(String role, String action) {
		return this.simulation.of(role)
			.permissions()
			.stream()
			.filter((permission) -> permission.need().action().equals(action))
			.findFirst()
			.orElseThrow();
	}

	private void create(ResourceScope scope) {
		carryOut(service(scope), Action.APPLY);
	}

	private static void carryOut(RoleService service, Action action) {
		Progress progress = mock(Progress.class);
		given(progress.mayGoOn()).willReturn(true);
		Outcome outcome = service.carryOut(service.plan(new PlanRequest(action, List.of(), false, false)), progress);
		assertThat(outcome.end()).isEqualTo(Outcome.End.SUCCEEDED);
	}

	private RoleSimulation simulation(ResourceScope scope) {
		Workshop workshop = workshop(scope);
		LocalWorkshop local = new LocalWorkshop(workshop, this.account.account(), (id) -> Choices.NONE);
		return new RoleSimulation(local, this.service, AccountUnderTest.simulator(this.iam, this.account.parallel()),
				() -> this.now);
	}

	private RoleService service(ResourceScope scope) {
		return ImpatientRoles.service(workshop(scope), this.account.account(), this.account.parallel());
	}

	private static Workshop workshop(ResourceScope scope) {
		return ShippedWorkshop.load("", scope);
	}

}
