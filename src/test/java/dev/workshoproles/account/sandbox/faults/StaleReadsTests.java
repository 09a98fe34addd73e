package dev.workshoproles.account.sandbox.faults;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StaleReadsTests {

	private static final String TRUST = PolicyDocument.trusting("lambda.amazonaws.com").json();

	private final SandboxIam account = new SandboxIam();

	private Instant now = Instant.EPOCH;

	/** How old the account is in a read; as old as it may be unless a test says so. */
	private Duration age = Duration.ofSeconds(5);

	private final IamClient iam = new StaleReads(this.account, this.account::copy, Duration.ofSeconds(5),
			() -> this.now, (longest) -> Math.min(longest, this.age.toNanos()))
		.client();

	@Test
	void aNewRoleIsMissingForAWhile() {
		create("Role");
		assertThatExceptionOfType(NoSuchEntityException.class).isThrownBy(() -> describe("Role"));
		assertThat(this.iam.listRoles().roles()).isEmpty();
		pass(Duration.ofMillis(4999));
		assertThatExceptionOfType(NoSuchEntityException.class).isThrownBy(() -> describe("Role"));
		pass(Duration.ofMillis(1));
		assertThat(this.iam.listRoles().roles()).hasSize(1);
		assertThat(describe("Role")).isNull();
	}

	@Test
	void aReadShowsTheAccountOfOneMoment() {
		create("Role");
		pass(Duration.ofSeconds(1));
		change("first");
		pass(Duration.ofSeconds(1));
		change("second");
		this.age = Duration.ZERO;
		assertThat(describe("Role")).isEqualTo("second");
		this.age = Duration.ofMillis(500);
		assertThat(describe("Role")).isEqualTo("first");
		this.age = Duration.ofMillis(1500);
		assertThat(describe("Role")).isNull();
		this.age = Duration.ofMillis(2500);
		assertThatExceptionOfType(NoSuchEntityException.class).isThrownBy(() -> describe("Role"));
	}

	@Test
	void whatIsDeletedIsThereForAWhile() {
		create("Role");
		pass(Duration.ofSeconds(10));
		this.iam.deleteRole((delete) -> delete.roleName("Role"));
		assertThat(describe("Role")).isNull();
		pass(Duration.ofSeconds(5));
		assertThatExceptionOfType(NoSuchEntityException.class).isThrownBy(() -> describe("Role"));
	}

	@Test
	void writesMeetTheAccountAsItIs() {
		create("Role");
		assertThatExceptionOfType(EntityAlreadyExistsException.class).isThrownBy(() -> create("Role"));
		change("changed");
		this.iam.deleteRole((delete) -> delete.roleName("Role"));
		assertThatExceptionOfType(NoSuchEntityException.class).isThrownBy(() -> change("again"));
		create("Role");
	}

	@Test
	void paginatorsAndTheAccountsSummaryAreReadsToo() {
		create("Role");
		assertThat(this.iam.listRolesPaginator().roles()).isEmpty();
		assertThat(this.iam.getAccountSummary().summaryMapAsStrings()).containsEntry("Roles", 0);
		pass(Duration.ofSeconds(5));
		assertThat(this.iam.listRolesPaginator().roles()).hasSize(1);
		assertThat(this.iam.getAccountSummary().summaryMapAsStrings()).containsEntry("Roles", 1);
	}

	@Test
	void withoutAnAgeItIsTheAccountItself() {
		assertThat(StaleReads.client(this.account, this.account::copy, Duration.ZERO)).isSameAs(this.account);
		IamClient stale = StaleReads.client(this.account, this.account::copy, Duration.ofMinutes(1));
		create("Role");
		assertThat(stale.getRole((get) -> get.roleName("Role")).role().roleName()).isEqualTo("Role");
	}

	private void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	private void create(String name) {
		this.iam.createRole((role) -> role.roleName(name).assumeRolePolicyDocument(TRUST));
	}

	private void change(String description) {
		this.iam.updateRole((update) -> update.roleName("Role").description(description));
	}

	private String describe(String name) {
		return this.iam.getRole((get) -> get.roleName(name)).role().description();
	}

}
