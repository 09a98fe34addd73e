package dev.workshoproles.account;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.policy.PolicyEncoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the writes leave in IAM. */
class WritesToIamTests {

	private static final String BOUNDARY = "arn:aws:iam::aws:policy/PowerUserAccess";

	private static final Map<String, String> TAGS = Map.of("team", "lab");

	private final SnapshotFixture account = new SnapshotFixture();

	private final AccountWrites writes = this.account.writes();

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void aRoleWithAllThatItCanHave() {
		this.writes.createRole(new NewRole("Server", "/lab/", SnapshotFixture.TRUST, "Serves", 7200, BOUNDARY, TAGS));
		Role role = role("Server");
		assertThat(role.arn()).isEqualTo("arn:aws:iam::000000000000:role/lab/Server");
		assertThat(role.path()).isEqualTo("/lab/");
		assertThat(PolicyEncoding.decode(role.assumeRolePolicyDocument())).isEqualTo(SnapshotFixture.TRUST);
		assertThat(role.description()).isEqualTo("Serves");
		assertThat(role.maxSessionDuration()).isEqualTo(7200);
		assertThat(role.permissionsBoundary().permissionsBoundaryArn()).isEqualTo(BOUNDARY);
		assertThat(role.tags()).containsExactly(tag("team", "lab"));
	}

	@Test
	void aRoleOfWhichMuchIsLeftOpen() {
		this.writes.createRole(SnapshotFixture.newRole("Reader"));
		Role role = role("Reader");
		assertThat(role.path()).isEqualTo("/");
		assertThat(role.maxSessionDuration()).isEqualTo(3600);
		assertThat(role.permissionsBoundary()).isNull();
		assertThat(role.tags()).isEmpty();
	}

	@Test
	void aPolicyUnderAPath() {
		this.writes.createPolicy(new NewPolicy("Store", "/lab/", SnapshotFixture.WRITE, "Stores", TAGS));
		Policy policy = this.account.iam.getPolicy((get) -> get.policyArn("arn:aws:iam::000000000000:policy/lab/Store"))
			.policy();
		assertThat(policy.path()).isEqualTo("/lab/");
		assertThat(policy.description()).isEqualTo("Stores");
		assertThat(policy.tags()).containsExactly(tag("team", "lab"));
	}

	@Test
	void theDescriptionAndSessionDurationOfARole() {
		this.account.role("Reader");
		this.writes.updateRole("Reader", "Reads", 7200);
		assertThat(role("Reader").description()).isEqualTo("Reads");
		assertThat(role("Reader").maxSessionDuration()).isEqualTo(7200);
		this.writes.updateRole("Reader", null, 3600);
		assertThat(role("Reader").description()).isEqualTo("Reads");
		assertThat(role("Reader").maxSessionDuration()).isEqualTo(3600);
	}

	@Test
	void thePermissionsBoundaryOfARole() {
		this.account.role("Reader");
		this.writes.putRolePermissionsBoundary("Reader", BOUNDARY);
		assertThat(role("Reader").permissionsBoundary().permissionsBoundaryArn()).isEqualTo(BOUNDARY);
	}

	@Test
	void anInstanceProfileFromCreationToDeletion() {
		this.account.role("Reader");
		this.writes.createInstanceProfile("Servers", "/lab/", TAGS);
		this.writes.tagInstanceProfile("Servers", Map.of("owner", "ana"));
		InstanceProfile profile = profile("Servers");
		assertThat(profile.path()).isEqualTo("/lab/");
		assertThat(profile.roles()).isEmpty();
		assertThat(profile.tags()).containsExactlyInAnyOrder(tag("team", "lab"), tag("owner", "ana"));
		this.writes.addRoleToInstanceProfile("Reader", "Servers");
		assertThat(profile("Servers").roles()).extracting(Role::roleName).containsExactly("Reader");
		this.writes.removeRoleFromInstanceProfile("Reader", "Servers");
		assertThat(profile("Servers").roles()).isEmpty();
		this.writes.deleteInstanceProfile("Servers");
		assertThat(this.account.iam.listInstanceProfiles().instanceProfiles()).isEmpty();
	}

	private Role role(String name) {
		return this.account.iam.getRole((get) -> get.roleName(name)).role();
	}

	private InstanceProfile profile(String name) {
		return this.account.iam.getInstanceProfile((get) -> get.instanceProfileName(name)).instanceProfile();
	}

	private static Tag tag(String key, String value) {
		return Tag.builder().key(key).value(value).build();
	}

}
