package dev.workshoproles.runs;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Untouched.Reason;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer is lost where nothing is tagged. Whoever created what is there then, nothing
 * tells that it was the console.
 */
class LostAnswersWithoutTagsTests {

	private final SandboxIam iam = new SandboxIam();

	/** The operation whose next answer is lost. */
	private final AtomicReference<String> losing = new AtomicReference<>();

	private final Console console = new Console(
			new OrganizationRules(null, null, Map.of(), false).appliedTo(FullWorkshop.SERVER_ONLY),
			AccountUnderTest.inProcess(InterceptedIam.of(this.iam, this::lose), 4), RunsDatabase.inMemory());

	@AfterEach
	void close() {
		this.console.close();
	}

	@ParameterizedTest
	@CsvSource({ "CreateRole,FAILED", "CreatePolicy,SUCCEEDED", "CreateInstanceProfile,FAILED" })
	void whatWasCreatedUnheardIsForeignUntilItIsAdopted(String operation, RunState state) {
		this.losing.set(operation);
		Run run = this.console.run(Action.APPLY, false);
		assertThat(run.state()).as(run::toString).isEqualTo(state);
		assertThat(owners()).containsOnlyOnce(Ownership.FOREIGN).contains(Ownership.CONSOLE);
		assertThat(run.steps()).as("nothing is created twice").allMatch((step) -> step.attempts() <= 1);
		assertThat(this.console.run(Action.APPLY, true).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(owners()).containsOnly(Ownership.CONSOLE);
		assertThat(this.console.run(Action.REMOVE, false).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.iam.listRoles().roles()).isEmpty();
		assertThat(this.iam.listPolicies((list) -> list.scope(PolicyScopeType.LOCAL)).policies()).isEmpty();
		assertThat(this.iam.listInstanceProfiles().instanceProfiles()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "DeleteRole", "DeletePolicy", "DeleteInstanceProfile" })
	void whatWasDeletedUnheardMakesNothingElseOfItsNameTheConsoles(String operation) {
		this.console.run(Action.APPLY, false);
		this.losing.set(operation);
		assertThat(this.console.run(Action.REMOVE, false).state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.losing).as("the answer was lost").hasValue(null);
		this.iam.createRole((role) -> role.roleName("Server").assumeRolePolicyDocument(Scene.TRUST));
		this.iam.createPolicy((policy) -> policy.policyName("Bound").policyDocument(Scene.document("s3:*")));
		this.iam.createInstanceProfile((profile) -> profile.instanceProfileName("Servers"));
		Run removal = this.console.run(Action.REMOVE, false);
		assertThat(removal.steps()).isEmpty();
		assertThat(removal.left()).extracting((left) -> left.reason()).containsOnly(Reason.FOREIGN).hasSize(3);
	}

	private List<Ownership> owners() {
		RoleState role = this.console.roles.status().roles().get(0);
		return Stream
			.concat(Stream.of(role.ownership(), role.resources().instanceProfile().ownership()),
					role.resources().allPolicies().stream().map(PolicyState::ownership))
			.toList();
	}

	private SdkRequest lose(String operation, SdkRequest request) {
		String next = this.losing.get();
		if (operation.equals(next) && this.losing.compareAndSet(next, null)) {
			carryOut(operation, request);
			throw SdkClientException.create("The answer is lost");
		}
		return request;
	}

	private void carryOut(String operation, SdkRequest request) {
		String method = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
		try {
			IamClient.class.getMethod(method, request.getClass()).invoke(this.iam, request);
		}
		catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
